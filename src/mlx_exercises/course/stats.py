"""Time, attempts, hints and days, as the journal tells them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from mlx_exercises.model.verdict import Outcome
from mlx_exercises.workspace.journal import in_time

if TYPE_CHECKING:
    from mlx_exercises.course.course import Course
    from mlx_exercises.workspace.journal import Entry

PAUSE = 15 * 60.0  # seconds without a sign of the learner that no longer count as work
_WORK = ("checked", "hint", "goto", "challenge", "reset", "restored", "spoiled")


@dataclass(slots=True)
class Tally:
    """What was done in one stage, or in all."""

    exercises: int = 0
    done: int = 0
    attempts: int = 0
    passes: int = 0
    hints: int = 0
    seconds: float = 0.0
    days: set[date] = field(default_factory=set)

    def to_json(self) -> dict[str, Any]:
        """Return the tally as JSON values; days are counted."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {**fields, "seconds": round(self.seconds), "days": len(self.days)}


def streaks(days: set[date], today: date) -> tuple[int, int]:
    """Return how many days in a row up to today, or yesterday, had work; and the most ever."""
    runs = dict.fromkeys(days, 0)
    for day in sorted(days):
        runs[day] = runs.get(day - timedelta(days=1), 0) + 1
    current = runs.get(today) or runs.get(today - timedelta(days=1), 0)
    return current, max(runs.values(), default=0)


@dataclass(frozen=True, slots=True)
class Stats:
    """The tally of everything, and of each stage by its name."""

    total: Tally
    stages: dict[str, Tally]

    def to_json(self) -> dict[str, Any]:
        """Return the document of `mlx stats --json`."""
        stages = [{"name": name, **tally.to_json()} for name, tally in self.stages.items()]
        current, longest = self.streaks
        total = {**self.total.to_json(), "streak": current, "longest_streak": longest}
        return {"total": total, "stages": stages}

    @property
    def streaks(self) -> tuple[int, int]:
        """Days in a row with work: now, and the most ever."""
        return streaks(self.total.days, datetime.now().astimezone().date())


def gather(course: Course) -> Stats:
    """Count what the journal tells.

    Time is the sum of the pauses between one sign of the learner and the next, as far as
    they are short enough (`PAUSE`) to have been work; it goes to the exercise that follows.
    """
    stats = Stats(Tally(), {stage.name: Tally() for stage in course.stages})
    for stage in course.stages:
        done, total = course.share(stage.exercises)
        for tally in (stats.total, stats.stages[stage.name]):
            tally.exercises += total
            tally.done += done
    before: datetime | None = None
    for when, entry in in_time(course.journal.entries):
        pause = (when - before).total_seconds() if before is not None else 0.0
        before = when
        exercise = course.curriculum.by_slug.get(entry.exercise)
        if exercise is None or entry.event not in _WORK:
            continue
        for tally in (stats.total, stats.stages[exercise.stage]):
            _count(tally, entry, when, pause if pause <= PAUSE else 0.0)
    return stats


def _count(tally: Tally, entry: Entry, when: datetime, seconds: float) -> None:
    tally.seconds += seconds
    tally.days.add(when.astimezone().date())
    tally.hints += entry.event == "hint"
    if entry.event == "checked":
        tally.attempts += 1
        tally.passes += entry.data.get("outcome") == Outcome.PASSED
