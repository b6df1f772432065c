"""What authors read: diagnostics by exercise, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mlx_exercises.dev.lint import Diagnostic, Severity
from mlx_exercises.dev.lint.runner import LintResult

_MARKS = {Severity.ERROR: ("✗", "red"), Severity.WARNING: ("!", "yellow")}


def print_result(console: Console, result: LintResult, root: Path) -> None:
    """Print one line for an exercise that is right, and its diagnostics otherwise."""
    line = Text("✓ " if result.passed else "✗ ", "green" if result.passed else "red")
    line.append(result.name or "the curriculum as a whole", "bold" if result.diagnostics else "")
    if result.is_draft:
        line.append(" (a draft, which learners do not get yet)", "yellow")
    console.print(line)
    for diagnostic in result.diagnostics:
        _print_diagnostic(console, diagnostic, root)


def print_sum(console: Console, results: Sequence[LintResult]) -> None:
    """Print how many exercises are right, and how much is left to do."""
    found = [each.severity for result in results for each in result.diagnostics]
    errors, warnings = found.count(Severity.ERROR), found.count(Severity.WARNING)
    exercises = [result for result in results if result.name]
    right = sum(result.passed for result in exercises)
    text = f"{right} of {len(exercises)} exercises hold · {errors} errors · {warnings} warnings"
    console.print(Text(text, "red" if errors else "green"))


def _print_diagnostic(console: Console, diagnostic: Diagnostic, root: Path) -> None:
    mark, style = _MARKS[diagnostic.severity]
    is_of_stage = diagnostic.about and "/" not in diagnostic.about
    about = f"{diagnostic.about}: " if is_of_stage else ""
    rule = (f"{diagnostic.rule}: ", style)
    console.print(Text.assemble(f"  {mark} ", rule, about, diagnostic.what))
    console.print(Text(f"      → {diagnostic.advice}"))
    if place := diagnostic.place(root):
        console.print(Text(f"      {place}", "dim"))
