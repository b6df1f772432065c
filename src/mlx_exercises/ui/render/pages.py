"""What is read at leisure: lessons, solutions and how they differ from the learner's."""

from __future__ import annotations

import difflib

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from mlx_exercises.ui.render.layout import lines
from mlx_exercises.ui.render.sanitize import literal

_WIDEST = 100  # columns of a lesson: longer lines are hard to read


class Lesson:
    """A lesson in Markdown, rendered for people and left as it is for programs."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Render where there is a terminal."""
        if not console.is_terminal:
            yield Text(literal(self.text.rstrip()))
            return
        from mlx_exercises.ui.render.lesson_markdown import LessonMarkdown

        painted = LessonMarkdown(self.text, hyperlinks=console.color_system is not None)
        width = min(options.max_width, _WIDEST)
        yield from console.render(painted, options.update(width=width))


def solution(reference: str, yours: str) -> Group:
    """Return the way from the learner's file to the reference solution, and that solution."""
    changes = list(
        difflib.unified_diff(
            literal(yours).splitlines(),
            literal(reference).splitlines(),
            "yours",
            "reference",
            lineterm="",
        )
    )
    way: list[RenderableType] = [Text("Yours is the reference solution, to the letter.", "green")]
    if changes:
        way = [Text("From yours (-) to the reference (+)", "bold"), Text()]
        way += [_change(line) for line in changes]
    heading = Text("The reference in full", "bold")
    return lines(*way, Text(), heading, Text(), _code(literal(reference)))


def _code(text: str) -> RenderableType:
    return _Code(text.rstrip())


class _Code:
    """Python with its colours where there are colours."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if console.color_system is None:
            yield Text(self.text)
            return
        from rich.syntax import Syntax

        code = Syntax(self.text, "python", background_color="default", theme="ansi_dark")
        painted = code.highlight(self.text)
        painted.rstrip()
        yield painted


def _change(line: str) -> Text:
    styles = {"+": "green", "-": "red", "@": "cyan"}
    return Text(line, styles.get(line[:1], ""))
