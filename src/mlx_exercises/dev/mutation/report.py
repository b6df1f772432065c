"""What authors read about a mutation run: survivors as diffs, then a table by stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from mlx_exercises.dev.mutation.run import MutantResult, MutationRun
from mlx_exercises.model.verdict import Outcome

_COLOURS = {"-": "red", "+": "green", "@": "cyan"}


def print_survivor(console: Console, result: MutantResult) -> None:
    """Print a mutant that passes, as a diff."""
    mutant = result.mutant
    where = f"solutions/{result.files.name}.py:{mutant.line}"
    console.print(Text.assemble(("survived  ", "red"), where, (f"  {mutant.operator}", "dim")))
    for line in mutant.diff(result.files.solution.text):
        console.print(Text(f"    {line}", _COLOURS.get(line[:1], "")))


def print_report(
    console: Console, mutation_run: MutationRun, results: Sequence[MutantResult]
) -> None:
    """Print what is wrong beside survivors, the counts by stage, and what to do next."""
    notes = [
        (f"{files.name}: the solution does not pass, so its mutants were not run.", "")
        for files in mutation_run.unfit
    ]
    for result in results:
        if result.outcome is Outcome.FAULTY:
            what = f"{result.files.name}: the check itself fails on a mutant: {result.message}"
            notes.append((what, f"    {result.mutant.before}\n    {result.mutant.after}"))
    for stale in (*mutation_run.wrong, *mutation_run.outdated()):
        function, before, after = stale.key
        what = f"{stale.path}: {stale.why}; take it out:"
        notes.append((what, f"    {stale.slug}, {function}\n    {before}\n    {after}"))
    for what, detail in notes:
        console.print(Text(what, "yellow"))
        if detail:
            console.print(Text(detail, "dim"))
    console.print(_table(results))
    if any(result.survived for result in results):
        advice = (
            "Give the check an input on which the survivor differs. If none exists, list it in "
            "checks/<stage>/equivalent.toml with the reason (--tables prints the tables)."
        )
        console.print(advice)


def count_results(results: Sequence[MutantResult]) -> dict[str, int]:
    """Count mutants by result."""
    return {
        "mutants": len(results),
        "killed": sum(result.killed for result in results),
        "timeouts": sum(result.outcome is Outcome.TIMEOUT for result in results),
        "equivalent": sum(bool(result.reason) and not result.killed for result in results),
        "survived": sum(result.survived for result in results),
    }


def to_json(mutation_run: MutationRun, results: Sequence[MutantResult]) -> dict[str, Any]:
    """Return the whole report as JSON values."""
    stale = [
        {"path": each.path, "exercise": each.slug, "key": list(each.key), "why": each.why}
        for each in (*mutation_run.wrong, *mutation_run.outdated())
    ]
    return {
        "passed": is_passed(mutation_run, results),
        **count_results(results),
        "stages": {stage: count_results(some) for stage, some in _by_stage(results).items()},
        "survivors": [result.to_json() for result in results if result.survived],
        "stale": stale,
        "unfit": [files.name for files in mutation_run.unfit],
    }


def is_passed(mutation_run: MutationRun, results: Sequence[MutantResult]) -> bool:
    """Whether nothing survived, nothing listed was noticed, and every solution passes."""
    survived = any(result.survived for result in results)
    return not (survived or mutation_run.wrong or mutation_run.unfit)


def _by_stage(results: Sequence[MutantResult]) -> dict[str, list[MutantResult]]:
    stages: dict[str, list[MutantResult]] = defaultdict(list)
    for result in results:
        stages[result.files.stage].append(result)
    return stages


def _table(results: Sequence[MutantResult]) -> Table:
    table = Table("stage", box=None, pad_edge=False)
    # Short, so that the longest stage's name fits beside them in 80 columns.
    for column in ("mutants", "killed", "late", "equal", "survived", "score"):
        table.add_column(column, justify="right")
    stages = _by_stage(results)
    rows = [*stages.items(), ("all", list(results))] if len(stages) > 1 else stages.items()
    for stage, some in rows:
        counts = count_results(some)
        of = counts["mutants"] - counts["equivalent"]
        score = f"{100 * counts['killed'] / of:.1f}%" if of else "-"
        table.add_row(stage, *(str(count) for count in counts.values()), score)
    return table
