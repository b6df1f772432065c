"""What the learner reads in the starting file, and what stands in the solution."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint.diagnostic import Diagnostic, Severity
from mlx_exercises.dev.source_file import SourceFile

_HEADER_LINES = 25
_COLUMNS = 100
MARK = "AUTHOR:"  # what `mlx dev new` leaves for the author
_COUNTED = re.compile(
    r"\b(one|two|three|four|five|six|\d)\b[\w\s-]{0,30}\b(bug|mistake|error|fault|surprise)",
    re.IGNORECASE,
)


def header(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """The starting file opens with a docstring of at most 25 lines."""
    text = draft.exercise
    if text.flaw:
        return
    if not text.header.strip():
        advice = "Say what the idea is, why machine learning needs it, and one number by hand."
        yield Diagnostic("The file has no header.", advice, text.path, 1)
    lines = len(text.header.strip().split("\n"))
    if lines > _HEADER_LINES:
        advice = f"Cut it to {_HEADER_LINES} lines; the long version belongs in the lesson."
        yield Diagnostic(f"The header has {lines} lines.", advice, text.path, 1)
    for number, line in enumerate(text.lines, start=1):
        if len(line) > _COLUMNS:
            what = f"The line has {len(line)} columns."
            yield Diagnostic(what, f"Break it at {_COLUMNS}.", text.path, number)


def todo(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """The starting file has a `# TODO:`, the solution none."""
    if not draft.exercise.flaw and not _todos(draft.exercise):
        advice = "Write `# TODO: ` with an imperative where the learner's eyes are."
        yield Diagnostic("The file has no TODO.", advice, draft.exercise.path)
    for number in _todos(draft.solution):
        advice = "Say there instead why this and not the obvious other thing."
        yield Diagnostic("The solution still has a TODO.", advice, draft.solution.path, number)
    # A gap's message names its task by the comment above it.
    for number, line in enumerate(draft.exercise.lines, start=1):
        if re.match(r"#\s*TODO\b(?!:)", line.strip()):
            yield Diagnostic(
                "A TODO has no colon.", "Write `# TODO: `.", draft.exercise.path, number
            )


def bug_count(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """A debug exercise says how many bugs there are."""
    if draft.kind == "debug" and not _COUNTED.search(draft.exercise.header):
        advice = "Say it in the header: `Three bugs in …`."
        what = "The header does not say how many bugs there are."
        yield Diagnostic(what, advice, draft.exercise.path, 1)


def main_block(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """The file works as a script that prints something worth seeing."""
    for text in (draft.exercise, draft.solution):
        if not text.flaw and main_of(text) is None:
            advice = 'End with a short `if __name__ == "__main__":` that prints or draws something.'
            what = "The file does nothing as a script."
            yield Diagnostic(what, advice, text.path, severity=Severity.WARNING)


def solution_header(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """The solution's header turns from question into answer."""
    if draft.solution.flaw or draft.exercise.flaw:
        return
    if draft.solution.header.strip() == draft.exercise.header.strip():
        advice = "Let it say what the learner has just found out."
        what = "The solution has the exercise's header."
        yield Diagnostic(what, advice, draft.solution.path, 1, Severity.WARNING)


def unfinished(draft: ExerciseFiles) -> Iterator[Diagnostic]:
    """Nothing is left of the template that the author must write."""
    advice = "Write it, and take the mark out."
    for text in (*draft.texts, *(mistake.overlay for mistake in draft.mistakes)):
        for number, line in enumerate(text.lines, start=1):
            if MARK in line:
                rest = line.partition(MARK)[2].strip(' .",')
                what = f"Still to be written: {rest}"
                yield Diagnostic(what, advice, text.path, number)
    for key, value in draft.table.items():
        if MARK in str(value):
            what = f"Still to be written in the manifest: {key}"
            line_of_table = draft.manifest.line_of(draft.slug)
            yield Diagnostic(what, advice, draft.manifest.path, line_of_table)


def main_of(text: SourceFile) -> ast.If | None:
    """Return the block `if __name__ == "__main__":`."""
    for node in text.tree.body:
        if isinstance(node, ast.If) and "__name__" in ast.unparse(node.test):
            return node
    return None


def _todos(text: SourceFile) -> list[int]:
    lines = enumerate(text.lines, start=1)
    return [number for number, line in lines if line.strip().startswith("# TODO:")]
