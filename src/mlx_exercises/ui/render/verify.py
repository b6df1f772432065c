"""Many verdicts at once: a line each, a grid, and a summary."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.ui.render import icons
from mlx_exercises.ui.render.layout import duration, hanging, lines
from mlx_exercises.ui.render.sanitize import literal


def result_line(verdict: Verdict) -> RenderableType:
    """Return a verdict in one line: outcome, name, time, and the first problem."""
    icon = icons.of_outcome(verdict.outcome)
    problem = verdict.problem
    message = literal(problem.message).partition("\n")[0] if problem is not None else ""
    at = f" (line {problem.line})" if problem is not None and problem.line else ""
    when = "unchanged" if verdict.cached else duration(verdict.seconds)
    if verdict.outcome is Outcome.LOCKED:
        when = ""
    return hanging(
        Text(f"{icon.symbol} {icon.word:<9}  ", icon.style),
        Text.assemble(verdict.exercise, (f"  {when}" if when else "", "dim"))
        + Text(f"  {message}{at}" if message else ""),
    )


def grid(exercises: Iterable[Exercise], verdicts: Mapping[str, Verdict]) -> Group:
    """Return a row for each stage, a symbol for each exercise; without a verdict it is a dot."""
    stages: dict[str, list[Exercise]] = {}
    for each in exercises:
        stages.setdefault(each.stage, []).append(each)
    width = max(map(len, stages), default=0)
    return Group(
        *(_row(f"{name:<{width}}", each, verdicts) for name, each in stages.items()),
    )


def _row(label: str, exercises: Sequence[Exercise], verdicts: Mapping[str, Verdict]) -> Text:
    row = Text(f"{label}  ")
    passed = 0
    for exercise in exercises:
        verdict = verdicts.get(exercise.name)
        waiting = Text(".", "dim")
        row.append_text(waiting if verdict is None else icons.of_outcome(verdict.outcome).sign)
        passed += verdict is not None and verdict.outcome is Outcome.PASSED
    return row.append(f"  {passed}/{len(exercises)}", "dim")


def summary(verdicts: Sequence[Verdict], advice: str) -> Group:
    """Return the number of exercises for each outcome, and what to do next."""
    outcomes = Counter(verdict.outcome for verdict in verdicts)
    passed = outcomes.pop(Outcome.PASSED, 0)
    everything = passed == len(verdicts)
    head = Text(f"{passed} of {len(verdicts)} passed", "bold green" if everything else "bold")
    for outcome in Outcome:
        if outcomes[outcome]:
            icon = icons.of_outcome(outcome)
            head.append_text(Text.assemble(", ", (f"{outcomes[outcome]} {icon.word}", icon.style)))
    return lines(head, hanging("", advice) if advice else None)
