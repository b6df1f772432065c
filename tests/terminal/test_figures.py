"""Pictures as files and as images, in a real terminal."""

import os
import signal
from pathlib import Path

import psutil
import pytest
from pseudo_terminal import Session


def wait_for_file(screen: Session, path: Path, seconds: float = 30.0) -> None:
    """Keep reading the screen until the file is there."""
    for _ in range(int(seconds / 0.05)):
        if path.exists():
            return
        screen.read(0.05)
    raise AssertionError(f"{path} was not written; the screen was:\n{screen.text}")


@pytest.mark.slow
def test_the_picture_of_a_pass_is_kept(learner):
    """A while after a pass its picture lies in .mlx/figures, and no half of it beside it."""
    figures = learner.workspace / ".mlx" / "figures"
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("PASSED")
        wait_for_file(screen, figures / "double.png")
        screen.send("q")
        assert screen.wait_exit() == 0
    assert [each.name for each in figures.iterdir()] == ["double.png"]


def show_image(learner, protocol: str) -> Session:
    """Pass the first exercise and press p in a terminal that shows images."""
    screen = learner.watch(env={"MLX_GRAPHICS": protocol})
    screen.wait_for("UNWRITTEN")
    learner.solve("double")
    screen.wait_for("At 10 it is 20")
    screen.send("p")
    return screen


@pytest.mark.slow
@pytest.mark.parametrize(
    ("protocol", "sign"),
    [("kitty", b"\x1b_Ga=T,f=100"), ("iterm", b"\x1b]1337;File="), ("sixel", b"\x1bP")],
)
def test_a_terminal_with_images_shows_the_image(learner, protocol, sign):
    """Where the terminal shows images, p sends it one, once, and Enter leads back."""
    with show_image(learner, protocol) as screen:
        screen.wait_for("Press Enter to go back", 60)
        assert "enter back" in screen.text
        assert screen.raw.count(sign) == 1
        learner.answer("double", "x")  # a verdict, which repaints
        screen.wait_for("FAILED")
        screen.send("\r")
        screen.wait_until(lambda text: "Press Enter to go back" not in text)
        assert b"\x1b_Ga=d,d=A,q=2\x1b\\" in screen.raw, "the image is taken off the screen"
        screen.send("q")
        assert screen.wait_exit() == 0
        assert screen.is_as_found


@pytest.mark.parametrize("key", ["q", "\x1b"])
def test_q_and_escape_leave_an_image_and_not_the_program(learner, key):
    """Like Enter, q and Esc lead back to the verdict; the next q ends the program."""
    with show_image(learner, "kitty") as screen:
        screen.wait_for("Press Enter to go back", 60)
        screen.send(key)
        screen.wait_for("n next")
        screen.send("q")
        assert screen.wait_exit() == 0


def test_an_image_is_made_anew_for_a_new_size(learner):
    """After a resize the image is made and sent again; a window too small for it loses no key."""
    with show_image(learner, "kitty") as screen:
        screen.wait_for("Press Enter to go back", 60)
        screen.resize(70, 30)
        screen.wait_until(lambda _: screen.raw.count(b"\x1b_Ga=T") == 2, 60)
        screen.wait_for("Press Enter to go back")
        screen.resize(30, 4)
        screen.wait_for("enter back", 60)


@pytest.fixture
def slow_figures(learner):
    """A learner for whom making a figure takes longer than anybody waits."""
    folder = learner.curriculum.parent / "slow"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "import sys, time\n"
        "class Slow:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'matplotlib':\n"
        "            time.sleep(600)\n"
        "sys.meta_path.insert(0, Slow())\n"
    )
    learner.environment["PYTHONPATH"] = str(folder)
    return learner


def test_while_an_image_is_made_the_screen_says_so_and_keys_answer(slow_figures):
    """Making an image blocks nothing: there is a word about it, a save is judged, Enter leaves."""
    with show_image(slow_figures, "kitty") as screen:
        screen.wait_for("The picture is being made")
        slow_figures.answer("double", "x")
        screen.wait_for("FAILED")
        screen.send("\r")
        screen.wait_for("This is x itself.")
        screen.send("q")
        assert screen.wait_exit() == 0


@pytest.mark.parametrize("shown", ["The picture is being made", "Press Enter to go back"])
@pytest.mark.parametrize("ending", ["Ctrl-C", "SIGTERM"])
def test_an_image_can_be_interrupted(learner, request, ending, shown):
    """Ctrl-C and SIGTERM end the program while an image is made or shown, and nothing is left."""
    if "made" in shown:
        request.getfixturevalue("slow_figures")
    with show_image(learner, "kitty") as screen:
        screen.wait_for(shown, 60)
        family = psutil.Process(screen.process.pid).children(recursive=True)
        assert family
        if ending == "Ctrl-C":
            screen.send("\x03")
        else:
            os.kill(screen.process.pid, signal.SIGTERM)
        assert screen.wait_exit() == 130
        assert screen.is_as_found
        assert screen.raw.rstrip().endswith(b"\x1b[?25h")  # the cursor is shown again
        _, left = psutil.wait_procs(family, timeout=10)
        assert left == []


@pytest.mark.slow
def test_quitting_stops_a_figure_that_is_being_made(learner):
    """Whoever quits while a picture is being kept waits for nothing, and no half file stays."""
    with learner.watch() as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("PASSED")
        for _ in range(36):  # into the making, which starts 1.5 s after the picture
            screen.read(0.05)
        screen.send("q")
        assert screen.wait_exit() == 0
    left = learner.workspace / ".mlx" / "figures"
    assert not left.exists() or not [each for each in left.iterdir() if each.name[0] == "."]
