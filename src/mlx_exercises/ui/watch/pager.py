"""Longer things to read in the watch screen, and the work behind some keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from mlx_exercises.course import reset as course_reset
from mlx_exercises.model.verdict import Verdict
from mlx_exercises.ui.render import pages
from mlx_exercises.ui.render.layout import lines
from mlx_exercises.ui.watch.page import Page

if TYPE_CHECKING:
    from mlx_exercises.ui.session.loop import Loop


def page(loop: Loop, name: str, rows: int) -> Page:
    """Return the page that a key opens: solution, lesson or picture."""
    match name:
        case "solution":
            content = solution(loop)
        case "lesson":
            content = lesson(loop)
        case _:
            content = pictures_of(loop, rows)
    return Page(content, max(3, rows - 10))


def solution(loop: Loop) -> RenderableType:
    """The reference solution, and how the learner's file differs from it."""
    exercise = loop.showing.exercise
    reference = loop.workspace.curriculum.solution(exercise).read_text(encoding="utf-8")
    try:
        yours = loop.workspace.file(exercise).read_text(encoding="utf-8", errors="replace")
    except OSError:
        yours = ""
    return pages.solution(reference, yours)


def lesson(loop: Loop) -> RenderableType:
    """The stage's lesson."""
    stage = loop.course.curriculum.stage_of(loop.showing.exercise)
    try:
        text = loop.course.curriculum.lesson(stage).read_text(encoding="utf-8")
    except OSError:
        return Text("This stage has no lesson.")
    return pages.Lesson(text)


def pictures_of(loop: Loop, rows: int) -> RenderableType:
    """All pictures of the exercise, as large as the screen."""
    from mlx_exercises.figures import from_json
    from mlx_exercises.figures.terminal import Drawing

    height = max(8, rows - 12)
    drawn = [Drawing(from_json(data), height) for data in loop.showing.pictures]
    return lines(*(part for each in drawn for part in (each, Text())))


def reset(loop: Loop) -> str:
    """Put the starting file back and say where the learner's went."""
    exercise = loop.showing.exercise
    backup = course_reset.reset(loop.workspace, loop.course, exercise)
    showing = loop.showing
    showing.verdict, showing.hints, showing.opened, showing.busy = None, 0, (), "checking"
    if backup is None:
        return "The starting file is back."
    kept = loop.workspace.display_path(backup)
    return f"Yours is kept in {kept}; `mlx restore {exercise.slug}` brings it back."


def verify_all(loop: Loop, tell: Callable[[Verdict], None]) -> None:
    """Check everything that is open, telling each verdict as it comes."""
    from mlx_exercises.runner.run_many import verify

    # A journal of its own: this runs beside the loop, and the file is what they share.
    course = loop.course.for_thread()
    verify(loop.workspace, course, tell=tell)
