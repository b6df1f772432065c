"""Workspaces in bad places: full or read-only disks, crowded folders, odd files."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
import small_curriculum
from pseudo_terminal import save


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own with room for 300 kB, where this user may make one."""
    folder = tmp_path / "small disk"
    folder.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if not made or made.returncode:
        pytest.skip("mounting needs root; test_journal.py injects the error instead")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def move_to(learner, folder: Path) -> None:
    shutil.copytree(learner.workspace, folder / "ws")
    learner.workspace = folder / "ws"


def fill(folder: Path) -> None:
    """Write until nothing goes in any more."""
    with (folder / "filler").open("wb", buffering=0) as file:
        for size in (65536, 512, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


def test_a_full_disk(learner, small_disk):
    """On a full disk verdicts still come, and a reset that cannot keep a file does nothing."""
    move_to(learner, small_disk)
    learner.answer("double", "x")
    with learner.watch() as screen:
        screen.wait_for("FAILED")
        with (learner.workspace / ".mlx" / "journal.jsonl").open("ab") as journal:
            journal.write(b"\n" * (4096 - journal.tell() % 4096))  # no room in its last page
        fill(small_disk)
        screen.send("r")
        screen.wait_for("Progress is not being kept")
        screen.send("x")
        screen.wait_for("Your version is kept")
        screen.send("y")
        screen.wait_for("room on the disk?")  # the reset's own sentence, not the journal's
        assert "return x" in learner.file("double").read_text()
        (small_disk / "filler").unlink()
        learner.solve("double")
        screen.wait_for("PASSED")
    assert '"passed"' in learner.journal
    assert not list(learner.workspace.rglob("*.mlx-tmp"))


def test_a_read_only_workspace(learner, small_disk):
    """In a read-only workspace everything can be read and checked, and nothing crashes."""
    move_to(learner, small_disk)
    learner.answer("double", "2 * x")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with learner.watch() as screen:
        screen.wait_for("PASSED")
        screen.wait_for("Progress is not being kept")
        screen.send("h?")
        screen.wait_for("read the stage's lesson")
        screen.send("q")
        assert screen.wait_exit() == 0


@pytest.mark.slow
def test_ten_saves_a_second(learner):
    """A file saved ten times a second is judged by its last content."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        for number in range(20):
            learner.answer("double", f"x + {number + 100}")
            end = time.monotonic() + 0.1
            while time.monotonic() < end:
                screen.read(0.02)
        screen.wait_for("yours     122")


@pytest.mark.slow
def test_thousands_of_other_files(learner):
    """Other files in the folder and their changes cause no checks and no delay."""
    folder = learner.file("double").parent
    for number in range(3000):
        (folder / f"note_{number}.txt").touch()
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        for number in range(300):
            (folder / f"note_{number}.txt").write_text("x")
        learner.solve("double")
        screen.wait_for("PASSED")
    outcomes = [line for line in learner.journal.splitlines() if '"checked"' in line]
    assert len(outcomes) == 2


@pytest.mark.parametrize("kind", ["folder", "dangling link", "link to itself"])
def test_something_else_in_the_files_place(learner, kind):
    """A folder or a broken link where the exercise should be is named, and not replaced."""
    file = learner.file("double")
    file.unlink()
    if kind == "folder":
        file.mkdir()
    else:
        file.symlink_to("nowhere" if kind == "dangling link" else file.name)
    with learner.watch() as screen:
        screen.wait_for("BROKEN")
        screen.wait_for("cannot be read")
        screen.send("q")
        assert screen.wait_exit() == 0
    assert file.is_dir() or file.is_symlink()


def test_a_link_to_a_file_elsewhere_is_followed(learner, tmp_path):
    """An exercise that is a link is judged by what it points to, and stays a link on reset."""
    elsewhere = tmp_path / "elsewhere.py"
    save(elsewhere, small_curriculum.solved("double"))
    file = learner.file("double")
    file.unlink()
    file.symlink_to(elsewhere)
    with learner.watch() as screen:
        screen.wait_for("PASSED")
        screen.send("x")
        screen.wait_for("Your version is kept")
        screen.send("y")
        screen.wait_for("UNWRITTEN")
    assert file.is_symlink()
    assert elsewhere.read_text() == small_curriculum.text("double")


def test_a_renamed_exercise_is_written_again(learner):
    """A file that was renamed away comes back; the renamed one is left alone."""
    learner.answer("double", "x + 9")
    with learner.watch() as screen:
        screen.wait_for("FAILED")
        file = learner.file("double")
        file.rename(file.with_name("mine.py"))
        screen.wait_for("It is here again")
    assert "x + 9" in file.with_name("mine.py").read_text()
    assert "x + 9" in file.read_text()


def test_a_damaged_and_newer_journal_is_said_once_and_kept(learner):
    """Lines that cannot be read are skipped, reported, and stay in the file."""
    kept = learner.workspace / ".mlx"
    kept.mkdir()
    good = '{"v":1,"time":"t","event":"checked","exercise":"double","outcome":"passed"}\n'
    newer = '{"v":99,"time":"t","event":"sung"}\n'
    (kept / "journal.jsonl").write_text("garbage\n" + good + newer + '{"torn')
    with learner.watch() as screen:
        screen.wait_for("02_triple")
        screen.wait_for("2 lines of the journal could not be read")
    assert learner.journal.startswith("garbage\n" + good)


def test_a_clock_that_goes_backwards_changes_nothing(learner):
    """Progress depends on the order of the lines, never on their times."""
    kept = learner.workspace / ".mlx"
    kept.mkdir()
    lines = [
        '{"v":1,"time":"2099-01-01","event":"checked","exercise":"double","outcome":"passed"}',
        '{"v":1,"time":"1970-01-01","event":"checked","exercise":"triple","outcome":"passed"}',
    ]
    (kept / "journal.jsonl").write_text("\n".join(lines) + "\n")
    with learner.watch() as screen:
        screen.wait_for("03_both")


@pytest.mark.slow
def test_a_key_held_down_while_a_check_runs(learner):
    """Two hundred presses of a key during a hanging check are all taken, at once."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.answer("double", "[0 for _ in iter(int, 1)]")
        screen.wait_for("CHECKING")
        for _ in range(200):
            screen.send("h")
            screen.read(0.0)
        screen.wait_for("last of 3 hints")
        screen.send("q")
        assert screen.wait_exit() == 0


@pytest.mark.sweep
@pytest.mark.timeout(1200)
def test_signals_at_random_moments(learner):
    """Three hundred interruptions at random moments: always the same clean end."""
    import random
    import signal

    dice = random.Random(7)
    for _ in range(300):
        with learner.watch() as screen:
            end = time.monotonic() + dice.uniform(0.05, 0.9)
            while time.monotonic() < end:
                screen.read(0.02)
                if dice.random() < 0.1:
                    screen.send(dice.choice("hr?lx"))
            started = b"\x1b[?25l" in screen.raw
            os.kill(screen.process.pid, dice.choice([signal.SIGINT, signal.SIGTERM]))
            code = screen.wait_exit()
            # Before our handlers stand, Python's own way out is as good.
            assert code in ((130,) if started else (130, -signal.SIGINT, -signal.SIGTERM, 1))
            assert screen.is_as_found
    assert not list(learner.workspace.rglob("*.mlx-tmp"))
