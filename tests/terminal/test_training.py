"""A check that trains something, seen in a real terminal."""

import sys

import pytest
from pseudo_terminal import Session

# Trains five steps, then waits to be let go, so that the screen can be looked at.
CHECK = '''\
"""Checks for double."""

import time
from pathlib import Path

from mlx_exercises.checking import close, progress


def test_it_trains(exercise):
    """It is right at 3, after some training."""
    for step in range(1, 6):
        time.sleep(0.11)  # the work
        progress(step, 10, loss=exercise.double(1 / step), label="pre-training")
    while not Path({go!r}).exists():
        time.sleep(0.01)
    progress(10, 10, loss=0.25, label="pre-training")
    close(exercise.double(3), 6, "Look at 3.")
'''


@pytest.fixture
def training(learner, tmp_path):
    """The learner, whose first exercise trains; and the file that lets it end."""
    go = tmp_path / "go"
    root = learner.curriculum / "checks" / "00_begin"
    (root / "01_double.py").write_text(CHECK.format(go=str(go)), encoding="utf-8")
    manifest = root / "stage.toml"
    text = manifest.read_text().replace('slug = "double"', 'slug = "double"\nslow = true')
    manifest.write_text(text)
    return learner, go


def test_the_screen_shows_bar_loss_speed_and_curve_while_it_trains(training):
    """While the check waits there are a bar and the loss as a curve; then the verdict."""
    learner, go = training
    go.touch()
    with learner.watch() as screen:
        screen.wait_for("its check takes some seconds")
        screen.wait_for("UNWRITTEN")
        go.unlink()
        learner.solve("double")
        screen.wait_for("5 of 10 steps")
        assert "TRAINING" in screen.text
        assert "pre-training" in screen.text
        assert "loss 0.400" in screen.text
        assert "steps a second" in screen.text
        assert "step" in screen.text.split("5 of 10 steps")[1]  # the curve's axis
        go.touch()
        screen.wait_for("PASSED")
        assert "pre-training" not in screen.text
        screen.send("q")
        assert screen.wait_exit() == 0


def test_a_save_during_a_training_replaces_it(training):
    """The newer text is judged; the older training is gone with its curve."""
    learner, go = training
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("5 of 10 steps")
        learner.answer("double", "None.nothing")
        screen.wait_for("BROKEN")
        assert "pre-training" not in screen.text
        assert not go.exists()


def test_a_screen_that_appends_is_not_flooded(training):
    """With --plain a training adds nothing but its verdict."""
    learner, go = training
    go.touch()
    with learner.watch("--plain") as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("PASSED")
        assert b"of 10 steps" not in screen.raw


def test_run_shows_the_bar_in_its_waiting_line(training):
    """`mlx run` at a terminal says how far the training has come."""
    learner, go = training
    learner.solve("double")
    command = [sys.executable, "-m", "mlx_exercises", "run", "double"]
    with Session(command, cwd=learner.workspace, env=learner.environment) as screen:
        screen.wait_for("5 of 10 steps")
        go.touch()
        screen.wait_for("PASSED")
        assert screen.wait_exit() == 0
