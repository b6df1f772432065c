"""What authors read after a campaign: survivors as diffs, then a table by stage."""

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


def print_survivor(console: Console, fate: MutantResult) -> None:
    """Print a mutant that passes, as a diff."""
    where = f"solutions/{fate.draft.name}.py:{fate.mutant.line}"
    console.print(Text.assemble(("survived  ", "red"), where, (f"  {fate.mutant.operator}", "dim")))
    for line in fate.mutant.diff(fate.draft.solution.text):
        console.print(Text(f"    {line}", _COLOURS.get(line[:1], "")))


def print_toll(console: Console, campaign: MutationRun, fates: Sequence[MutantResult]) -> None:
    """Print what became of all mutants, stage by stage, and what to do next."""
    for draft in campaign.unfit:
        text = f"{draft.name}: the solution does not pass, so its mutants were not run."
        console.print(Text(text, "yellow"))
    for fate in fates:
        if fate.outcome is Outcome.FAULTY:
            text = f"{fate.draft.name}: the check itself fails on a mutant: {fate.said}"
            console.print(Text(text, "yellow"))
            console.print(Text(f"    {fate.mutant.before}\n    {fate.mutant.after}", "dim"))
    for stale in (*campaign.wrong, *campaign.outdated()):
        function, before, after = stale.key
        console.print(Text(f"{stale.path}: {stale.why}; take it out:", "yellow"))
        console.print(Text(f"    {stale.slug}, {function}\n    {before}\n    {after}", "dim"))
    console.print(_table(fates))
    if any(fate.survived for fate in fates):
        advice = (
            "Give the check an input on which the survivor differs. If none exists, list it in "
            "checks/<stage>/equivalent.toml with the reason (--tables prints the tables)."
        )
        console.print(advice)


def sums(fates: Sequence[MutantResult]) -> dict[str, int]:
    """Count mutants by what became of them."""
    return {
        "mutants": len(fates),
        "killed": sum(fate.killed for fate in fates),
        "timeouts": sum(fate.outcome is Outcome.TIMEOUT for fate in fates),
        "equivalent": sum(bool(fate.reason) and not fate.killed for fate in fates),
        "survived": sum(fate.survived for fate in fates),
    }


def by_stage(fates: Sequence[MutantResult]) -> dict[str, list[MutantResult]]:
    """Sort fates by stage."""
    stages: dict[str, list[MutantResult]] = defaultdict(list)
    for fate in fates:
        stages[fate.draft.stage].append(fate)
    return dict(stages)


def to_json(campaign: MutationRun, fates: Sequence[MutantResult]) -> dict[str, Any]:
    """Return the whole toll as JSON values."""
    stale = [
        {"path": each.path, "exercise": each.slug, "key": list(each.key), "why": each.why}
        for each in (*campaign.wrong, *campaign.outdated())
    ]
    return {
        "passed": is_passed(campaign, fates),
        **sums(fates),
        "stages": {stage: sums(some) for stage, some in by_stage(fates).items()},
        "survivors": [fate.to_json() for fate in fates if fate.survived],
        "stale": stale,
        "unfit": [draft.name for draft in campaign.unfit],
    }


def is_passed(campaign: MutationRun, fates: Sequence[MutantResult]) -> bool:
    """Whether nothing survived, nothing listed was noticed, and every solution passes."""
    survived = any(fate.survived for fate in fates)
    return not (survived or campaign.wrong or campaign.unfit)


def _table(fates: Sequence[MutantResult]) -> Table:
    table = Table("stage", box=None, pad_edge=False)
    # Short, so that the longest stage's name fits beside them in 80 columns.
    for column in ("mutants", "killed", "late", "equal", "survived", "score"):
        table.add_column(column, justify="right")
    stages = by_stage(fates)
    rows = [*stages.items(), ("all", list(fates))] if len(stages) > 1 else list(stages.items())
    for stage, some in rows:
        counts = sums(some)
        of = counts["mutants"] - counts["equivalent"]
        score = f"{100 * counts['killed'] / of:.1f}%" if of else "-"
        table.add_row(stage, *(str(count) for count in counts.values()), score)
    return table
