"""Pictures as files and as images, in a real terminal."""

from pathlib import Path

import pytest
from pseudo_terminal import Session


def wait_for_file(screen: Session, path: Path, seconds: float = 30.0) -> None:
    """Keep reading the screen until the file is there."""
    for _ in range(int(seconds / 0.05)):
        if path.exists():
            return
        screen.read(0.05)
    raise AssertionError(f"{path} was not written; the screen was:\n{screen.text}")


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


@pytest.mark.parametrize(("protocol", "sign"), [("kitty", b"\x1b_Ga=T,f=100"), ("sixel", b"\x1bP")])
def test_a_terminal_with_images_shows_the_image(learner, protocol, sign):
    """Where the terminal shows images, p sends it one, and Enter leads back."""
    with learner.watch(env={"MLX_GRAPHICS": protocol}) as screen:
        screen.wait_for("UNWRITTEN")
        learner.solve("double")
        screen.wait_for("At 10 it is 20")
        screen.send("p")
        screen.wait_for("Press Enter to go back", 30)
        assert sign in screen.raw
        screen.send("\r")
        screen.wait_for("PASSED")
        screen.wait_until(lambda text: "Press Enter to go back" not in text)
        screen.send("q")
        assert screen.wait_exit() == 0
        assert screen.is_as_found


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
