"""Long texts: lessons, and solutions with their difference from the learner's file."""

import difflib
from pathlib import Path

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from mlx_exercises.errors import Damaged, MlxError
from mlx_exercises.model.curriculum import Curriculum, Exercise, Stage
from mlx_exercises.ui.render.layout import lines
from mlx_exercises.ui.render.sanitize import literal
from mlx_exercises.workspace.workspace import Workspace

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

        rendered = LessonMarkdown(self.text, hyperlinks=console.color_system is not None)
        width = min(options.max_width, _WIDEST)
        yield from console.render(rendered, options.update(width=width))


def lesson(curriculum: Curriculum, stage: Stage) -> Lesson:
    """Return a stage's lesson. Raises `MlxError` where there is none."""
    path = curriculum.lesson(stage)
    if not path.is_file():
        raise MlxError(f"{stage.name} has no lesson.", "`mlx list` shows its exercises.")
    return Lesson(_read(path))


def solution(workspace: Workspace, exercise: Exercise) -> Group:
    """Return the reference solution of an exercise, and how the learner's file differs from it.

    Raises `Damaged` when the reference cannot be read.
    """
    reference = _read(workspace.curriculum.solution(exercise))
    try:
        yours = workspace.file(exercise).read_text(encoding="utf-8", errors="replace")
    except OSError:
        yours = ""
    changes = list(
        difflib.unified_diff(
            literal(yours).splitlines(),
            literal(reference).splitlines(),
            "yours",
            "reference",
            lineterm="",
        )
    )
    diff: list[RenderableType] = [Text("Yours is the reference solution, to the letter.", "green")]
    if changes:
        diff = [Text("From yours (-) to the reference (+)", "bold"), Text()]
        diff += [_change(line) for line in changes]
    heading = Text("The reference in full", "bold")
    return lines(*diff, Text(), heading, Text(), _Code(literal(reference).rstrip()))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Damaged(f"{path} cannot be read.", "Install mlx-exercises again.") from error


class _Code:
    """Python code, highlighted on a console with colors."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if console.color_system is None:
            yield Text(self.text)
            return
        from rich.syntax import Syntax

        code = Syntax(self.text, "python", background_color="default", theme="ansi_dark")
        rendered = code.highlight(self.text)
        rendered.rstrip()
        yield rendered


def _change(line: str) -> Text:
    styles = {"+": "green", "-": "red", "@": "cyan"}
    return Text(line, styles.get(line[:1], ""))
