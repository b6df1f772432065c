"""The longer lists: the roadmap, statistics, diagnostics."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from mlx_exercises.course.course import Course, State
from mlx_exercises.model.curriculum import Exercise, Stage
from mlx_exercises.ui.render import icons
from mlx_exercises.ui.render.layout import count, hanging, lines
from mlx_exercises.ui.render.sanitize import literal

if TYPE_CHECKING:
    from mlx_exercises.course.listing import Rows
    from mlx_exercises.course.stats import Stats, Tally
    from mlx_exercises.doctor.report import Diagnostic

_DIAGNOSTICS = {
    "good": icons.Icon("✓", "good", "green"),
    "doubtful": icons.Icon("!", "doubtful", "yellow"),
    "bad": icons.Icon("✗", "bad", "red"),
}


def roadmap(course: Course, rows: Rows) -> Group:
    """Return stages and exercises with their states, the current one pointed out."""
    current = course.current
    width = max((len(each.name) for _, exercises in rows for each in exercises), default=0)
    rendered: list[RenderableType] = []
    for stage, exercises in rows:
        rendered += [Text(), _stage(course, stage)] if rendered else [_stage(course, stage)]
        rendered += [
            _exercise(course, each, width, is_current=each is current) for each in exercises
        ]
    return Group(*rendered)


def _stage(course: Course, stage: Stage) -> RenderableType:
    icon = icons.of_state(course.stage_state(stage))
    done, total = course.progress(stage.exercises)
    notes = f"  {done}/{total}"
    if stage.slug in course.progress_state.unlocked:
        notes += "  unlocked by hand"
    title = Text.assemble((stage.name, "bold"), f"  {literal(stage.title)}", (notes, "dim"))
    return hanging(Text(f"{icon.symbol} {icon.word:<6}  ", icon.style), title)


def _exercise(
    course: Course, exercise: Exercise, width: int, *, is_current: bool
) -> RenderableType:
    state = course.state(exercise)
    notes = [
        word
        for word, holds in (
            ("extra", exercise.extra),
            ("challenge", exercise.kind == "challenge"),
            ("slow", exercise.slow),
            ("solution seen", exercise.slug in course.progress_state.spoiled),
            ("current", is_current),
        )
        if holds
    ]
    body = Text(f"{exercise.name:<{width}}  {literal(exercise.title)}")
    if notes:
        body.append(f"  ({', '.join(notes)})", "dim")
    return hanging(_lead(state, is_current=is_current), body)


@cache
def _lead(state: State, *, is_current: bool) -> Text:
    icon = icons.of_state(state)
    pointer = icons.CURRENT.sign if is_current else Text(" ")
    return Text.assemble(pointer, " ", (f"{icon.symbol} {icon.word:<6}  ", icon.style))


def statistics(stats: Stats) -> Group:
    """Return the totals, and a row for each stage that was worked on."""
    total = stats.total
    rows: list[RenderableType] = [
        Text.assemble(
            (f"{total.done} of {count(total.exercises, 'exercise')} done", "bold"),
            f" in {_worked(total.seconds)} of work on {count(len(total.days), 'day')}: "
            f"{count(total.attempts, 'attempt')}, {count(total.hints, 'hint')}.",
        )
    ]
    current, longest = stats.streaks
    if longest > 1:
        now = f"{current} days in a row now" if current > 1 else "no streak now"
        rows.append(Text(f"{now}; the longest was {longest} days.", "dim"))
    worked = {name: tally for name, tally in stats.stages.items() if tally.days}
    if worked:
        width = max(map(len, worked))
        heads = f"{'done':>7}  {'time':>10}  {'attempts':>8}  {'hints':>5}  {'days':>4}"
        rows += [Text(), Text(f"{'':<{width}}  {heads}", "dim")]
        rows += [Text(f"{name:<{width}}  {_tally(tally)}") for name, tally in worked.items()]
    return Group(*rows)


def _tally(tally: Tally) -> str:
    done = f"{tally.done}/{tally.exercises}"
    return (
        f"{done:>7}  {_worked(tally.seconds):>10}  {tally.attempts:>8}  {tally.hints:>5}  "
        f"{len(tally.days):>4}"
    )


def _worked(seconds: float) -> str:
    # To the minute: seconds would claim more than the journal knows.
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"


def diagnostic(found: Diagnostic) -> Group:
    """Return a diagnostic: its state, what was found, and advice."""
    icon = _DIAGNOSTICS[found.state.value]
    lead = Text.assemble((f"{icon.symbol} {icon.word:<8}  ", icon.style), f"{found.name:<20}  ")
    return lines(
        hanging(lead, found.seen),
        hanging(Text(" " * lead.cell_len), Text(literal(found.advice), "yellow"))
        if found.advice
        else None,
    )
