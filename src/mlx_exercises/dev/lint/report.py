"""What authors read: problems by exercise, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mlx_exercises.dev.lint.diagnostic import Diagnostic, Severity
from mlx_exercises.dev.lint.runner import LintResult

_MARKS = {Severity.ERROR: ("✗", "red"), Severity.WARNING: ("!", "yellow")}


def print_inspection(console: Console, inspection: LintResult, root: Path) -> None:
    """Print one line for an exercise that is right, and its problems otherwise."""
    name = inspection.name or "the curriculum as a whole"
    line = Text("✓ " if inspection.passed else "✗ ", "green" if inspection.passed else "red")
    line.append(name, "bold" if inspection.problems else "")
    console.print(line)
    for problem in inspection.problems:
        _print_problem(console, problem, root)


def print_sum(console: Console, inspections: Sequence[LintResult]) -> None:
    """Print how many exercises are right, and how much is left to do."""
    problems = [each for inspection in inspections for each in inspection.problems]
    errors = sum(each.severity is Severity.ERROR for each in problems)
    named = [each for each in inspections if each.name]
    right = sum(each.passed for each in named)
    warnings = len(problems) - errors
    said = f"{right} of {len(named)} exercises hold · {errors} errors · {warnings} warnings"
    console.print(Text(said, "red" if errors else "green"))


def _print_problem(console: Console, problem: Diagnostic, root: Path) -> None:
    mark, style = _MARKS[problem.severity]
    about = f"{problem.about}: " if problem.about and "/" not in problem.about else ""
    console.print(Text.assemble(f"  {mark} ", (f"{problem.rule}: ", style), about, problem.what))
    console.print(Text(f"      → {problem.advice}"))
    if place := problem.place(root):
        console.print(Text(f"      {place}", "dim"))
