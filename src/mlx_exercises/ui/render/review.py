"""What comes back for review, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from mlx_exercises.course.course import Course, State
from mlx_exercises.course.spaced_repetition import humanize_date
from mlx_exercises.ui.render.layout import count, hanging, lines
from mlx_exercises.ui.render.sanitize import literal

if TYPE_CHECKING:
    from mlx_exercises.course.spaced_repetition import ScheduledReview

SHOWN = 10  # exercises of later days


def plan(dues: list[ScheduledReview], chosen: list[ScheduledReview], today: date) -> Group:
    """Return what to review now, and what comes back later."""
    if not dues:
        return lines(
            Text("Nothing has passed yet, so nothing comes back.", "bold"),
            Text("Each exercise that passes returns here after some days. Next: `mlx`.", "dim"),
        )
    if chosen:
        head = f"{count(len(chosen), 'exercise')} to review now. `mlx review` begins."
    else:
        head = f"Nothing more to review today. The next comes back {_when(dues, today)}."
    later = [due for due in dues if due not in chosen]
    rest = len(later) - SHOWN
    return lines(
        Text(head, "bold"),
        *(_line(due, "now") for due in chosen),
        *(_line(due, humanize_date(due.day, today)) for due in later[:SHOWN]),
        Text(f"… and {rest} later", "dim") if rest > 0 else None,
    )


def _when(dues: list[ScheduledReview], today: date) -> str:
    ahead = [due for due in dues if due.day > today]
    return humanize_date(ahead[0].day, today) if ahead else "tomorrow"


def _line(due: ScheduledReview, when: str) -> Group:
    times = f", reviewed {count(due.reviews, 'time')}" if due.reviews else ""
    body = Text.assemble(due.exercise.name, (f"  {literal(due.exercise.title)}{times}", "dim"))
    return lines(hanging(Text(f"{when:<14}  ", "cyan"), body))


def summary(course: Course, dues: list[ScheduledReview], today: date) -> Group:
    """Return what was reviewed, and when the rest comes back."""
    done, total = course.progress(course.exercises)
    left = [each for each in course.exercises if course.state(each) is not State.DONE]
    days = {due.exercise.slug: due.day for due in dues}
    back = [
        hanging(
            Text("✓ ", "green"), f"{each.name} comes back {humanize_date(days[each.slug], today)}."
        )
        for each in course.exercises
        if each not in left and each.slug in days
    ]
    return lines(
        Text(f"{done} of {total} reviewed.", "bold"),
        *back,
        Text("`mlx review` goes on with the rest.", "dim") if left else None,
    )
