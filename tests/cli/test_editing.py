"""`reset` and `restore`: nothing that a learner wrote is ever lost."""

import shlex
import sys

from pseudo_terminal import Session


def test_reset_keeps_a_backup_and_names_the_way_back(mlx):
    """The starting file comes back, the learner's is kept and named, and the undo works."""
    start = mlx.file("double").read_bytes()
    mlx.solve("double")
    mine = mlx.file("double").read_bytes()
    result = mlx("reset", "double")
    assert result.code == 0
    assert mlx.file("double").read_bytes() == start
    (backup,) = (mlx.folder / ".mlx" / "backups" / "double").iterdir()
    assert backup.read_bytes() == mine
    assert str(backup.relative_to(mlx.folder)) in result.out
    (undo,) = [line for line in result.out.splitlines() if "mlx restore" in line]
    words = shlex.split(undo.partition("mlx ")[2])
    assert mlx(*words).code == 0
    assert mlx.file("double").read_bytes() == mine


def test_reset_takes_a_pass_away(mlx):
    """An exercise that is reset is open again, and the stage behind stays open."""
    mlx.solve("double", "square")
    mlx("verify")
    mlx("reset", "double")
    stages = mlx("list", "--json").json["stages"]
    assert stages[0]["exercises"][0]["state"] == "open"
    assert stages[1]["state"] == "open"


def test_a_second_reset_does_not_bury_the_work(mlx):
    """Reset twice, restore once: the learner's work is back."""
    mlx.solve("double")
    mine = mlx.file("double").read_bytes()
    mlx("reset", "double")
    mlx("reset", "double")
    mlx("restore", "double")
    assert mlx.file("double").read_bytes() == mine


def test_resetting_a_stage_asks(mlx):
    """A stage is not reset without a yes; with --yes every file is, each kept."""
    mlx.solve("double", "square")
    mine = mlx.file("double").read_bytes()
    refused = mlx("reset", "start")
    assert refused.code == 2
    assert "--yes" in refused.err
    assert mlx.file("double").read_bytes() == mine
    assert mlx("reset", "start", "--yes").code == 0
    kept = sorted(p.parent.name for p in (mlx.folder / ".mlx" / "backups").glob("*/*.py"))
    assert kept == ["double", "square"]


def test_restore_keeps_what_it_replaces(mlx):
    """A restore can itself be undone."""
    mlx.write("double", "return 1")
    mlx("reset", "double")
    mlx.write("double", "return 2")
    mlx("restore", "double")
    assert "return 1" in mlx.file("double").read_text()
    mlx("restore", "double")
    assert "return 2" in mlx.file("double").read_text()


def test_restore_lists_and_takes_a_named_backup(mlx):
    """--list names the backups, newest first; --from takes one by path or by name."""
    for number in (1, 2):
        mlx.write("double", f"return {number}")
        mlx("reset", "double")
    listed = [line.strip() for line in mlx("restore", "double", "--list").out.splitlines()]
    newest, oldest = [line for line in listed if line.endswith(".py")]
    assert "return 2" in (mlx.folder / newest).read_text()
    mlx("restore", "double", "--from", oldest)
    assert "return 1" in mlx.file("double").read_text()
    mlx("restore", "double", "--from", newest.rpartition("/")[2])
    assert "return 2" in mlx.file("double").read_text()


def test_restore_without_a_backup(mlx):
    """Where there is nothing to put back, there is exit 2 and a reason."""
    assert "has no backup" in mlx("restore", "double").err
    unknown = mlx("restore", "double", "--from", "nothing.py")
    assert unknown.code == 2
    assert "--list" in unknown.err


def test_a_file_that_is_a_folder_is_not_touched(mlx):
    """An exercise that has become a folder is left alone: run says so, reset refuses."""
    mlx.file("double").unlink()
    place = mlx.folder / "exercises" / "00_start" / "01_double.py"
    place.mkdir()
    (place / "mine.txt").write_text("keep me")
    assert mlx("run", "double").code == 1
    assert mlx("reset", "double").code == 2
    assert (place / "mine.txt").read_text() == "keep me"


def test_a_stage_is_reset_only_after_a_yes(mlx):
    """At a terminal the question is asked; no keeps everything, yes resets."""
    mlx.solve("double", "square")
    mine = mlx.file("double").read_bytes()
    for answer, kept in (("n\n", True), ("y\n", False)):
        words = [sys.executable, "-P", "-m", "mlx_exercises", "reset", "start"]
        with Session(words, cwd=mlx.folder, env=mlx.environment()) as session:
            session.wait_for("Reset them all?")
            session.send(answer)
            assert session.wait_exit() == 0
        assert (mlx.file("double").read_bytes() == mine) is kept
