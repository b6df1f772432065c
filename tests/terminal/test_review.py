"""`mlx review` in a terminal."""

import re
import sys

import pytest
from pseudo_terminal import Session, save
from small_curriculum import solved, text


@pytest.mark.slow
def test_a_review_runs_on_a_fresh_copy_and_leaves_the_rest_alone(learner):
    """A due exercise comes back as it started; neither the solved file nor its record changes."""
    with learner.watch() as screen:
        learner.solve("double")
        screen.wait_for("PASSED")
        screen.send("q")
        screen.wait_exit()
    journal = learner.workspace / ".mlx" / "journal.jsonl"
    before = re.sub(r'"time": "\d{4}', '"time": "2020', learner.journal)
    journal.write_text(before)
    copy = learner.workspace / "review" / "00_begin" / "01_double.py"
    command = [sys.executable, "-m", "mlx_exercises", "review"]
    with Session(command, cwd=learner.workspace, env=learner.environment) as screen:
        screen.wait_for("UNWRITTEN")
        screen.wait_for("A fresh copy")
        assert "Review  " in screen.text
        assert copy.read_text() == text("double")
        save(copy, solved("double"))
        screen.wait_for("PASSED")
        screen.send("q")
        assert screen.wait_exit() == 0
        assert "1 of 1 reviewed." in screen.text
        assert "00_begin/01_double comes back on" in screen.text
    assert learner.journal == before
    assert learner.file("double").read_text() == solved("double")
    assert copy.parents[1].name == "review"
