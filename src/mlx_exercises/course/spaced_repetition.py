"""Which passed exercises are due again, and when.

Nothing is stored: the plan is a fold over two journals, the learner's own and the one of the
copies that were practised on. How an exercise went becomes a rating (`rate`), and the FSRS model
(Free Spaced Repetition Scheduler, version 6, by Jarrett Ye and contributors; package `fsrs`)
makes a date of it: the day on which nine in ten would still know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from mlx_exercises.course import reset
from mlx_exercises.course.course import Course
from mlx_exercises.model.curriculum import Curriculum, Exercise
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.workspace.journal import Entry, Journal, in_time
from mlx_exercises.workspace.workspace import Workspace

BRANCH = "review"  # the folder of the fresh copies, and of their journal below .mlx
MANY_FAILURES = 3


@dataclass(slots=True)
class AttemptStats:
    """What it took until an exercise passed."""

    checks: int = 0
    failures: int = 0
    hints: int = 0
    spoiled: bool = False  # the solution was looked at


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """One pass from a fresh file."""

    time: datetime
    slug: str
    effort: AttemptStats


@dataclass(frozen=True, slots=True)
class ScheduledReview:
    """When an exercise comes back."""

    exercise: Exercise
    day: date  # in the learner's own time zone
    reviews: int  # how often it has come back already


def rate(effort: AttemptStats) -> Rating:
    """Say in the words of spaced repetition how a pass went."""
    if effort.spoiled:
        return Rating.Again
    if effort.hints or effort.failures >= MANY_FAILURES:
        return Rating.Hard
    return Rating.Good if effort.failures else Rating.Easy


def recalls(entries: Iterable[Entry]) -> Iterator[ReviewEvent]:
    """Yield each first pass since an exercise was begun, or begun anew from a fresh file."""
    efforts: dict[str, AttemptStats] = {}
    passed: set[str] = set()
    for time, entry in in_time(entries):
        slug = entry.exercise
        if entry.event == "reset" and slug in passed:
            passed.discard(slug)
            efforts.pop(slug, None)
        if slug in passed:
            continue
        effort = efforts.setdefault(slug, AttemptStats())
        outcome = entry.data.get("outcome")
        match entry.event:
            case "hint":
                effort.hints += 1
            case "spoiled":
                effort.spoiled = True
            case "checked" if outcome == Outcome.PASSED:
                passed.add(slug)
                yield ReviewEvent(time, slug, effort)
            case "checked":
                # The first look is at the file as it starts, which is no answer yet.
                effort.failures += effort.checks > 0 and outcome != Outcome.UNWRITTEN
                effort.checks += 1


def plan(course: Course, practice: Journal) -> list[ScheduledReview]:
    """Return when each passed exercise comes back, the earliest first.

    `practice` is the journal of the copies.
    """
    # Whole days, and the same days on every machine: no steps of minutes, no chance.
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[str, Card] = {}
    reviews: dict[str, int] = {}
    own = list(recalls(course.journal.entries))
    for each in sorted([*own, *recalls(practice.entries)], key=lambda recall: recall.time):
        card = cards.get(each.slug) or Card(card_id=1, due=each.time)
        reviews[each.slug] = reviews.get(each.slug, -1) + 1
        cards[each.slug], _ = scheduler.review_card(
            card, rate(each.effort), review_datetime=each.time.astimezone(UTC)
        )
    known = course.past.passed
    dues = [
        ScheduledReview(
            exercise, cards[exercise.slug].due.astimezone().date(), reviews[exercise.slug]
        )
        for exercise in course.exercises
        if exercise.slug in cards and exercise.slug in known
    ]
    return sorted(dues, key=lambda due: due.day)


def chosen(
    dues: list[ScheduledReview], practice: Journal, today: date, count: int
) -> list[ScheduledReview]:
    """Return what to review today: at most `count` a day, what was begun first."""
    begun = unfinished(practice)
    done = {each.slug for each in recalls(practice.entries) if _day(each.time) == today}
    waiting = [due for due in dues if due.exercise.slug in begun]
    waiting += [due for due in dues if due.day <= today and due not in waiting]
    return waiting[: max(0, count - len(done))]


def unfinished(practice: Journal) -> set[str]:
    """The exercises of which a fresh copy was laid out and has not passed yet."""
    open_ones: set[str] = set()
    for _, entry in in_time(practice.entries):
        if entry.event == "reset":
            open_ones.add(entry.exercise)
        elif entry.event == "checked" and entry.data.get("outcome") == Outcome.PASSED:
            open_ones.discard(entry.exercise)
    return open_ones


def _day(time: datetime) -> date:
    return time.astimezone().date()


def branch(workspace: Workspace) -> Workspace:
    """Return the workspace of the copies, which lies inside the learner's own."""
    return replace(workspace, branch=BRANCH)


def create_copies(
    workspace: Workspace, course: Course, dues: list[ScheduledReview]
) -> tuple[Workspace, Course]:
    """Put fresh copies in place; return the workspace and the course that consist of them.

    A copy that was begun and has not passed is left as it is. Raises `MlxError` when a copy
    cannot be written.
    """
    wanted = {due.exercise.slug for due in dues}
    curriculum = only(course.curriculum, wanted)
    copies = replace(branch(workspace), curriculum=curriculum)
    practice = Course(curriculum, Journal(copies.journal), name="Review", gated=False)
    begun = unfinished(practice.journal)
    for exercise in curriculum.exercises:
        if exercise.slug not in begun:
            reset.reset(copies, practice, exercise)
    return copies, practice


def only(curriculum: Curriculum, slugs: set[str]) -> Curriculum:
    """Return the curriculum with nothing in it but some exercises."""
    stages = (
        replace(stage, exercises=tuple(each for each in stage.exercises if each.slug in slugs))
        for stage in curriculum.stages
    )
    return Curriculum(curriculum.root, tuple(stage for stage in stages if stage.exercises))


def humanize_date(day: date, today: date) -> str:
    """Say a day as one would today: `tomorrow`, `on Thursday`, `on 3 March 2027`."""
    ahead = (day - today).days
    if ahead <= 0:
        return "today"
    if ahead == 1:
        return "tomorrow"
    if day < today + timedelta(days=7):
        return f"on {day:%A}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {day:%B}{year}"
