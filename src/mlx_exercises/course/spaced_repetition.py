"""Spaced repetition: which passed exercises are due for review, and when.

Nothing is stored: the plan is a fold over two journals, the learner's own and the review's. How
an exercise went becomes a rating (`rate`), and the FSRS model (Free Spaced Repetition Scheduler,
version 6, by Jarrett Ye and contributors; package `fsrs`) computes the day on which the
probability of recall falls to 0.9.
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
from mlx_exercises.workspace.journal import Entry, Journal, chronological
from mlx_exercises.workspace.workspace import Workspace

_REVIEW_FOLDER = "review"  # of the fresh copies; their journal is in .mlx/review
_MANY_FAILURES = 3


@dataclass(slots=True)
class AttemptStats:
    """What happened until an exercise passed."""

    checks: int = 0
    failures: int = 0
    hints: int = 0
    spoiled: bool = False  # the solution was shown


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """The first pass of a fresh file."""

    time: datetime
    slug: str
    attempt: AttemptStats


@dataclass(frozen=True, slots=True)
class ScheduledReview:
    """When an exercise is due again."""

    exercise: Exercise
    day: date  # in the local time zone
    reviews: int  # how many it has had already


def rate(attempt: AttemptStats) -> Rating:
    """Return the FSRS rating of a pass: Again, Hard, Good or Easy."""
    if attempt.spoiled:
        return Rating.Again
    if attempt.hints or attempt.failures >= _MANY_FAILURES:
        return Rating.Hard
    return Rating.Good if attempt.failures else Rating.Easy


def review_events(entries: Iterable[Entry]) -> Iterator[ReviewEvent]:
    """Yield the first pass of each exercise, and the first after each reset that follows a pass."""
    attempts: dict[str, AttemptStats] = {}
    passed: set[str] = set()
    for time, entry in chronological(entries):
        slug = entry.exercise
        if entry.event == "reset" and slug in passed:
            passed.discard(slug)
            attempts.pop(slug, None)
        if slug in passed:
            continue
        attempt = attempts.setdefault(slug, AttemptStats())
        outcome = entry.data.get("outcome")
        match entry.event:
            case "hint":
                attempt.hints += 1
            case "spoiled":
                attempt.spoiled = True
            case "checked" if outcome == Outcome.PASSED:
                passed.add(slug)
                yield ReviewEvent(time, slug, attempt)
            case "checked":
                # The first check is of the starting file, which is no answer yet.
                attempt.failures += attempt.checks > 0 and outcome != Outcome.UNWRITTEN
                attempt.checks += 1


def plan(course: Course, review_journal: Journal) -> list[ScheduledReview]:
    """Return when each passed exercise is due again, the earliest first."""
    # Without learning steps, which are minutes, and without random fuzz: the days are whole and
    # the same on every machine.
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[str, Card] = {}
    reviews: dict[str, int] = {}
    events = [*review_events(course.journal.entries), *review_events(review_journal.entries)]
    for event in sorted(events, key=lambda event: event.time):
        card = cards.get(event.slug) or Card(card_id=1, due=event.time)
        reviews[event.slug] = reviews.get(event.slug, -1) + 1
        cards[event.slug], _ = scheduler.review_card(
            card, rate(event.attempt), review_datetime=event.time.astimezone(UTC)
        )
    passed = course.progress_state.passed
    scheduled = [
        ScheduledReview(each, cards[each.slug].due.astimezone().date(), reviews[each.slug])
        for each in course.exercises
        if each.slug in cards and each.slug in passed
    ]
    return sorted(scheduled, key=lambda review: review.day)


def select_due(
    scheduled: list[ScheduledReview], review_journal: Journal, today: date, count: int
) -> list[ScheduledReview]:
    """Return what to review today: at most `count` a day, unfinished copies first."""
    unfinished = unfinished_copies(review_journal)
    events = review_events(review_journal.entries)
    done = {each.slug for each in events if each.time.astimezone().date() == today}
    due = [each for each in scheduled if each.exercise.slug in unfinished]
    due += [each for each in scheduled if each.day <= today and each not in due]
    return due[: max(0, count - len(done))]


def unfinished_copies(review_journal: Journal) -> set[str]:
    """Return the slugs of the exercises whose fresh copy has not passed yet."""
    unfinished: set[str] = set()
    for _, entry in chronological(review_journal.entries):
        if entry.event == "reset":
            unfinished.add(entry.exercise)
        elif entry.event == "checked" and entry.data.get("outcome") == Outcome.PASSED:
            unfinished.discard(entry.exercise)
    return unfinished


def review_workspace(workspace: Workspace) -> Workspace:
    """Return the workspace of the fresh copies, which lies inside the learner's own."""
    return replace(workspace, subfolder=_REVIEW_FOLDER)


def create_copies(
    workspace: Workspace, course: Course, due: list[ScheduledReview]
) -> tuple[Workspace, Course]:
    """Write fresh copies of the exercises; return a workspace and a course of these only.

    An unfinished copy is left as it is. Raises `MlxError` when a copy cannot be written.
    """
    slugs = {each.exercise.slug for each in due}
    stages = (
        replace(stage, exercises=tuple(each for each in stage.exercises if each.slug in slugs))
        for stage in course.curriculum.stages
    )
    selected = tuple(stage for stage in stages if stage.exercises)
    curriculum = Curriculum(course.curriculum.root, selected)
    copies = replace(review_workspace(workspace), curriculum=curriculum)
    review = Course(curriculum, Journal(copies.journal), name="Review", gated=False)
    unfinished = unfinished_copies(review.journal)
    for exercise in curriculum.exercises:
        if exercise.slug not in unfinished:
            reset.reset(copies, review, exercise)
    return copies, review


def humanize_date(day: date, today: date) -> str:
    """Return a day in everyday words: `tomorrow`, `on Thursday`, `on 3 March 2027`."""
    days = (day - today).days
    if days <= 0:
        return "today"
    if days == 1:
        return "tomorrow"
    if day < today + timedelta(days=7):
        return f"on {day:%A}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {day:%B}{year}"
