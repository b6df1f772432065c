"""The watch screen, driven through a real pseudo-terminal."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
import small_curriculum
from pseudo_terminal import Session, save_in_place


def left_of(family: list[psutil.Process], seconds: float = 5.0) -> list[psutil.Process]:
    """Return those that still run after some seconds; what waits to be reaped runs no more."""
    end = time.monotonic() + seconds
    while True:
        _, left = psutil.wait_procs(family, timeout=0.1)
        running = [each for each in left if _status(each) not in ("", psutil.STATUS_ZOMBIE)]
        if not running or time.monotonic() > end:
            return running


def _status(process: psutil.Process) -> str:
    try:
        return process.status()
    except psutil.NoSuchProcess:
        return ""


def test_the_first_screen_names_exercise_file_and_keys(learner):
    """Before anything else a learner sees what to edit and what the keys do."""
    with learner.watch() as screen:
        screen.wait_for("WARMING UP")
        assert "00_begin/01_double" in screen.text
        assert "exercises/00_begin/01_double.py" in screen.text
        assert "q quit" in screen.text
        screen.wait_for("UNWRITTEN")
        assert "Hand back 2 * x." in screen.text


def test_a_save_is_judged_both_ways_editors_save(learner):
    """A file put in the old one's place and one written in place are both seen, many times."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        for _ in range(3):
            learner.answer("double", "x")
            screen.wait_for("This is x itself.")
            save_in_place(learner.file("double"), small_curriculum.solved("double"))
            screen.wait_for("PASSED")


def test_a_pass_stays_until_n_and_shows_its_picture(learner):
    """After a pass: the text, the picture, and no going on without a key."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("At 10 it is 20.")
        assert "Double is done." in screen.text
        assert "01_double" in screen.text
        screen.send("n")
        screen.wait_for("02_triple  ○ UNWRITTEN")


@pytest.mark.slow
def test_a_stage_that_opens_says_so_and_the_road_ends_with_a_verification(learner):
    """From the first file to the last: stages open, and the end verifies everything."""
    with learner.watch() as screen:
        slugs = list(small_curriculum.ANSWERS)
        for slug in slugs:
            screen.wait_until(lambda text, slug=slug: f"_{slug}  ○ UNWRITTEN" in text)
            learner.solve(slug)
            screen.wait_for("PASSED")
            if slug == "both":
                screen.wait_for("01_middle is open")
                assert "Begin: done." in screen.text
            screen.send("n")
        screen.wait_for("You have finished: every exercise holds")
        assert "8 of 8" in screen.text


def test_refused_keys_say_why(learner):
    """`n` and `s` before a pass, and keys that are none, answer in one line."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        for key, words in (
            ("n", "n goes on once double has passed"),
            ("s", "The solution opens once double has passed"),
            ("z", "z is no key here"),
        ):
            screen.send(key)
            screen.wait_for(words)


def test_hints_come_one_by_one_and_after_three_failures_are_pointed_out(learner):
    """`h` shows the next hint each time; three failures point to it."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        for wrong in ("x", "x + 1"):
            learner.answer("double", wrong)
            screen.wait_for("FAILED")
            learner.answer("double", wrong + " + 7")
            screen.wait_until(lambda text: "FAILED" in text and "This is x" not in text)
        screen.wait_for("Press h for a hint")
        for words in ("First double.", "Second double.", "Third double."):
            screen.send("h")
            screen.wait_for(words)
        screen.send("h")
        screen.wait_for("last of 3 hints")


def test_the_list_moves_filters_searches_and_goes(learner):
    """`l` opens the list; Enter goes to an open exercise and refuses a locked one."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        screen.send("l")
        screen.wait_for("0 of 8 done")
        screen.send("\x1b[B\r")
        screen.wait_for("02_triple  ○ UNWRITTEN")
        screen.send("l/half\r\r")
        screen.wait_for("02_close is locked.")
        screen.wait_for("unlock")
        screen.send("/")
        screen.send("\x1b")
        screen.send("d")
        screen.wait_for("Nothing matches")
        screen.send("dl")
        screen.wait_for("02_triple  ○ UNWRITTEN")


def test_reset_asks_keeps_and_says_how_to_undo(learner):
    """`x` asks first; the learner's text is kept and the way back is named."""
    learner.answer("double", "x + x + x")
    with learner.watch() as screen:
        screen.wait_for("FAILED")
        screen.send("x")
        screen.wait_for("Your version is kept")
        screen.send("n")
        screen.wait_for("FAILED")
        screen.send("x")
        screen.wait_for("Your version is kept")
        screen.send("y")
        screen.wait_for("mlx restore double")
        screen.wait_for("UNWRITTEN")
    (backup,) = (learner.workspace / ".mlx" / "backups" / "double").glob("*.py")
    assert "x + x + x" in backup.read_text()


def test_the_solution_opens_after_a_pass_as_a_difference(learner):
    """`s` shows the reference beside the learner's own once it has passed."""
    learner.answer("double", "x + x")
    with learner.watch() as screen:
        screen.wait_for("PASSED")
        screen.send("s")
        screen.wait_for("+    return 2 * x")
        assert "-    return x + x" in screen.text


def test_verify_all_from_the_screen(learner):
    """`v` checks everything that is open and counts what passed."""
    learner.solve("double")
    with learner.watch() as screen:
        screen.wait_for("PASSED")
        screen.send("v")
        screen.wait_for("Verified: 1 of 3 that are open to you passed")


def test_quit_leaves_the_terminal_and_no_process(learner):
    """`q` exits 0, gives the terminal back as it was, and ends every worker."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        family = psutil.Process(screen.process.pid).children(recursive=True)
        assert family
        screen.send("q")
        assert screen.wait_exit() == 0
        assert screen.is_as_found
        assert screen.raw.rstrip().endswith(b"\x1b[?25h")  # the cursor is shown again
        assert left_of(family) == []


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_signals_end_it_cleanly(learner, name):
    """Ctrl-C, SIGTERM and a closed terminal: exit 130, terminal restored, nobody left."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        family = psutil.Process(screen.process.pid).children(recursive=True)
        assert family
        os.kill(screen.process.pid, getattr(signal, name))
        assert screen.wait_exit() == 130
        assert screen.is_as_found
        assert left_of(family) == []


def test_a_killed_app_leaves_no_worker(learner):
    """Even SIGKILL of the app ends the workers, one of them in an endless loop."""
    learner.answer("double", "[0 for _ in iter(int, 1)]")
    with learner.watch() as screen:
        screen.wait_for("double")
        end = time.monotonic() + 20
        family: list[psutil.Process] = []
        while len(family) < 2 and time.monotonic() < end:
            screen.read(0.05)
            family = psutil.Process(screen.process.pid).children(recursive=True)
        assert len(family) >= 2
        os.kill(screen.process.pid, signal.SIGKILL)
        assert left_of(family) == []


def test_stop_and_continue(learner):
    """Ctrl-Z gives the terminal back to the shell; after `fg` the screen is there, keys work."""
    shell = ["bash", "-mc", f"{sys.executable} -m mlx_exercises watch; echo STOPPED; read x; fg"]
    session = Session(shell, cwd=learner.workspace, env=learner.environment)
    learner.sessions.append(session)
    with session as screen:
        screen.wait_for("UNWRITTEN")
        screen.send("\x1a")
        screen.wait_for("STOPPED")
        assert screen.is_as_found
        screen.send("\n")
        screen.wait_for("UNWRITTEN")
        screen.send("h")
        screen.wait_for("First double.")


def test_resize_to_almost_nothing_and_back(learner):
    """At 20 columns by 5 rows the verdict and a key are still there; then all of it again."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        screen.resize(20, 5)
        screen.wait_until(lambda text: "double" in text and len(text.splitlines()) <= 5)
        screen.resize(90, 40)
        screen.wait_for("Roadmap")
        screen.wait_for("q quit")


def test_a_newer_save_replaces_a_running_check(learner):
    """While a file hangs, a better one is judged at once, and keys answer meanwhile."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.answer("double", "[0 for _ in iter(int, 1)]")
        screen.wait_for("CHECKING")
        screen.send("?")
        screen.wait_for("read the stage's lesson")
        assert "CHECKING" in screen.text
        screen.send("?")
        learner.solve("double")
        screen.wait_for("PASSED")
    assert '"timeout"' not in learner.journal, "the running check was not waited for"


def test_a_slow_save_never_shows_a_false_pass(learner):
    """A file that is emptied first and filled later is judged by its end, never as passed."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        file = learner.file("double")
        text = small_curriculum.text("double", "x + 5")
        with file.open("r+") as handle:
            handle.truncate(0)
            handle.flush()
            end = time.monotonic() + 0.5
            while time.monotonic() < end:
                screen.read(0.05)
                assert "PASSED" not in screen.text
            handle.write(text)
        screen.wait_for("yours     8")
    assert '"passed"' not in learner.journal


def test_a_deleted_file_comes_back_as_last_seen(learner):
    """What the learner wrote is not lost when the file vanishes under us."""
    learner.answer("double", "x + 40")
    with learner.watch() as screen:
        screen.wait_for("FAILED")
        learner.file("double").unlink()
        screen.wait_for("It is here again, as it was last seen")
    assert "x + 40" in learner.file("double").read_text()


def test_code_that_deletes_itself_and_the_journal(learner):
    """Code that deletes its own file and the whole of .mlx loses neither."""
    learner.solve("triple")
    learner.answer(
        "double",
        "__import__('os').unlink(__file__) or "
        "__import__('shutil').rmtree('.mlx', ignore_errors=True) or x",
    )
    with learner.watch() as screen:
        screen.wait_for("FAILED")
        learner.answer("double", "x + 4")
        screen.wait_for("yours     7")
        screen.send("h")
        screen.wait_for("First double.")
    assert "x + 4" in learner.file("double").read_text()
    events = [json.loads(line)["event"] for line in learner.journal.splitlines()]
    assert "hint" in events
    assert events.count("checked") >= 2


def test_what_the_code_prints_is_literal(learner):
    """Square brackets stay, escape codes are never obeyed."""
    learner.answer("double", "print('[bold]x[/bold] \\x1b[2J\\x1b]0;t\\x07 [red]') or 2 * x")
    with learner.watch() as screen:
        screen.wait_for("PASSED")
        assert "[bold]x[/bold]" in screen.text
        assert "[red]" in screen.text
        assert b"\x1b]0;t" not in screen.raw


def test_without_a_terminal_it_says_what_to_do(learner):
    """`mlx watch` in a pipe: exit 2 and a word about `mlx run`."""
    done = subprocess.run(
        [sys.executable, "-m", "mlx_exercises", "watch"],
        cwd=learner.workspace,
        env={**os.environ, **learner.environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 2
    assert "mlx run" in done.stderr
    assert done.stdout == ""


def test_a_dumb_terminal_gets_plain_text(learner):
    """TERM=dumb: no escape codes at all, the same words."""
    with learner.watch(env={"TERM": "dumb"}) as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("PASSED")
        screen.send("q")
        screen.wait_exit()
        assert b"\x1b" not in screen.raw


def test_two_watches_and_a_verify_share_a_workspace(learner):
    """Two screens on one workspace lose nothing of each other's progress."""
    with learner.watch() as one, learner.watch() as two:
        one.wait_for("UNWRITTEN")
        two.wait_for("UNWRITTEN")
        learner.solve("double")
        one.wait_for("PASSED")
        two.wait_for("PASSED")
        one.send("n")
        one.wait_for("02_triple")
        learner.solve("triple")
        one.wait_for("PASSED")
        two.send("n")
        two.wait_for("03_both")
    for line in learner.journal.splitlines():
        json.loads(line)


@pytest.mark.slow
def test_goto_in_another_terminal_is_followed(learner):
    """A running screen goes where `mlx goto` asks, and not where another screen goes."""
    with learner.watch() as one, learner.watch() as two:
        one.wait_for("UNWRITTEN")
        two.wait_for("UNWRITTEN")
        subprocess.run(
            [sys.executable, "-m", "mlx_exercises", "goto", "both"],
            cwd=learner.workspace,
            env={**os.environ, **learner.environment},
            capture_output=True,
            check=True,
        )
        for screen in (one, two):
            screen.wait_for("Another terminal asked to go here.")
            assert "00_begin/03_both" in screen.text
        learner.solve("both")
        one.wait_for("PASSED")
        one.send("n")
        one.wait_for("01_add")
        end = time.monotonic() + 3
        while time.monotonic() < end:
            two.read(0.1)
        assert "00_begin/03_both" in two.text


def test_a_workspace_that_is_moved_says_so(learner):
    """When the folder goes away, the screen says that saves cannot be seen."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.workspace.rename(learner.workspace.with_name("moved"))
        screen.wait_until(lambda text: "cannot be seen" in text or "is gone" in text)
        screen.send("q")
        assert screen.wait_exit() == 0


def test_a_terminal_that_vanishes_ends_everything(learner):
    """When the window is closed, app and workers end by themselves."""
    screen = learner.watch()
    screen.wait_for("UNWRITTEN")
    family = psutil.Process(screen.process.pid).children(recursive=True)
    assert family
    os.close(screen.master)
    os.close(screen._slave)
    screen.process.wait(10)
    assert left_of(family) == []


def test_a_hint_is_read_whole_in_a_small_window(learner):
    """In 24 rows of 60 columns the hint that was asked for stands there to its last word."""
    manifest = learner.curriculum / "checks" / "00_begin" / "stage.toml"
    text = manifest.read_text(encoding="utf-8")
    for number in ("First", "Second"):
        text = text.replace(f"{number} double.", f"{number} double. " + "On and on. " * 15)
    manifest.write_text(text, encoding="utf-8")
    with learner.watch(columns=60, rows=24) as screen:
        screen.wait_for("UNWRITTEN")
        screen.send("h")
        screen.wait_for("First double.")
        assert screen.text.count("On and on.") + screen.text.count("On and\n") >= 13
        screen.send("h")
        screen.wait_for("Second double.")
        assert screen.text.count("On and on.") + screen.text.count("On and\n") >= 13
