"""What the learner reads in the starting file, and what stands in the solution."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic, Severity
from mlx_exercises.dev.source_file import SourceFile

_HEADER_LINES = 25
_COLUMNS = 100
MARK = "AUTHOR:"  # what `mlx dev new` leaves for the author
_COUNTED = re.compile(
    r"\b(one|two|three|four|five|six|\d)\b[\w\s-]{0,30}\b(bug|mistake|error|fault|surprise)",
    re.IGNORECASE,
)


def header(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The starting file opens with a docstring of at most 25 lines."""
    source = files.exercise
    if source.flaw:
        return
    if not source.header.strip():
        advice = "Say what the idea is, why machine learning needs it, and one number by hand."
        yield Diagnostic("The file has no header.", advice, source.path, 1)
    lines = len(source.header.strip().split("\n"))
    if lines > _HEADER_LINES:
        advice = f"Cut it to {_HEADER_LINES} lines; the long version belongs in the lesson."
        yield Diagnostic(f"The header has {lines} lines.", advice, source.path, 1)
    for number, line in enumerate(source.lines, start=1):
        if len(line) > _COLUMNS:
            what = f"The line has {len(line)} columns."
            yield Diagnostic(what, f"Break it at {_COLUMNS}.", source.path, number)


def todo(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The starting file has a `# TODO:`, the solution none."""
    if not files.exercise.flaw and not _todos(files.exercise):
        advice = "Write `# TODO: ` with an imperative where the learner's eyes are."
        yield Diagnostic("The file has no TODO.", advice, files.exercise.path)
    for number in _todos(files.solution):
        advice = "Say there instead why this and not the obvious other thing."
        yield Diagnostic("The solution still has a TODO.", advice, files.solution.path, number)
    # A gap's message names its task by the comment above it.
    for number, line in enumerate(files.exercise.lines, start=1):
        if re.match(r"#\s*TODO\b(?!:)", line.strip()):
            what = "A TODO has no colon."
            yield Diagnostic(what, "Write `# TODO: `.", files.exercise.path, number)


def bug_count(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """A debug exercise says how many bugs there are."""
    if files.kind == "debug" and not _COUNTED.search(files.exercise.header):
        advice = "Say it in the header: `Three bugs in …`."
        what = "The header does not say how many bugs there are."
        yield Diagnostic(what, advice, files.exercise.path, 1)


def main_block(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The file works as a script that prints something worth seeing."""
    for source in (files.exercise, files.solution):
        if not source.flaw and source.main_block is None:
            advice = 'End with a short `if __name__ == "__main__":` that prints or draws something.'
            what = "The file does nothing as a script."
            yield Diagnostic(what, advice, source.path, severity=Severity.WARNING)


def solution_header(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """The solution's header turns from question into answer."""
    if files.solution.flaw or files.exercise.flaw:
        return
    if files.solution.header.strip() == files.exercise.header.strip():
        advice = "Let it say what the learner has just found out."
        what = "The solution has the exercise's header."
        yield Diagnostic(what, advice, files.solution.path, 1, Severity.WARNING)


def unfinished(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Nothing is left of the template that the author must write."""
    advice = "Write it, and take the mark out."
    for source in (*files.sources, *(mistake.overlay for mistake in files.mistakes)):
        for number, line in enumerate(source.lines, start=1):
            if MARK in line:
                rest = line.partition(MARK)[2].strip(' .",')
                what = f"Still to be written: {rest}"
                yield Diagnostic(what, advice, source.path, number)
    for key, value in files.table.items():
        if MARK in str(value):
            what = f"Still to be written in the manifest: {key}"
            yield Diagnostic(what, advice, files.manifest.path, files.line)


def _todos(source: SourceFile) -> list[int]:
    lines = enumerate(source.lines, start=1)
    return [number for number, line in lines if line.strip().startswith("# TODO:")]
