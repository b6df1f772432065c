"""Lessons on a terminal: what stands in columns stays in columns."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from mlx_exercises.ui.render.lesson_markdown import wrap_last_column
from mlx_exercises.ui.render.pages import Lesson

LESSONS = sorted(Path(__file__).parents[2].glob("exercises/*/README.md"))


def rendered(text, width):
    console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system=None)
    console.print(Lesson(text))
    return console.file.getvalue()


def test_the_last_column_wraps_under_itself():
    """A line that is too wide keeps its first columns, and the last goes on below."""
    line = "new = assign(mass=1)      or a new table, and the old one stays"
    assert list(wrap_last_column(line, 46)) == [
        "new = assign(mass=1)      or a new table, and",
        "                          the old one stays",
    ]
    assert list(wrap_last_column(line, 80)) == [line]


@pytest.mark.parametrize("line", ["───┐    ┌───┼──▶" * 4, "x" * 90, "", "  1  22   3" * 7])
def test_a_drawing_is_cut_where_the_screen_ends(line):
    """Where there is no last column of words, nothing is moved, and nothing lost."""
    assert "".join(wrap_last_column(line, 40)) == line
    assert all(len(part) <= 40 for part in wrap_last_column(line, 40))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.parent.name)
def test_every_word_of_a_lesson_is_there_at_any_width(lesson):
    """At 60 and at 80 columns nothing of the blocks is lost."""
    text = lesson.read_text(encoding="utf-8")
    blocks = [line for line in text.split("\n") if line.startswith("    ")]
    for width in (60, 80):
        shown = re.sub(r"\s", "", rendered(text, width))
        for line in blocks:
            assert re.sub(r"\s", "", line) in shown, line
