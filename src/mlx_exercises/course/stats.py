"""Time, attempts, hints and days with work, counted from the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from mlx_exercises.course.course import Course
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.workspace.journal import Entry, chronological

_LONGEST_PAUSE = 15 * 60.0  # seconds between two entries that still count as work
_WORK = ("checked", "hint", "goto", "challenge", "reset", "restored", "spoiled")


@dataclass(slots=True)
class Tally:
    """The counts of one stage, or of all."""

    exercises: int = 0
    done: int = 0
    attempts: int = 0
    passes: int = 0
    hints: int = 0
    seconds: float = 0.0
    days: set[date] = field(default_factory=set)  # with work, in the local time zone

    def to_json(self) -> dict[str, Any]:
        """Return the tally as JSON values, with the number of days."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {**fields, "seconds": round(self.seconds), "days": len(self.days)}


def streaks(days: set[date], today: date) -> tuple[int, int]:
    """Return the current streak, which may end yesterday, and the longest, in days."""
    lengths: dict[date, int] = {}  # of the streak that ends on a day
    for day in sorted(days):
        lengths[day] = lengths.get(day - timedelta(days=1), 0) + 1
    current = lengths.get(today) or lengths.get(today - timedelta(days=1), 0)
    return current, max(lengths.values(), default=0)


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
        """The current streak and the longest, in days."""
        return streaks(self.total.days, datetime.now().astimezone().date())


def gather(course: Course) -> Stats:
    """Count the entries of the journal.

    Time is the sum of the pauses between one entry and the next, without those of more than 15
    minutes. A pause counts for the exercise of the later entry.
    """
    stats = Stats(Tally(), {stage.name: Tally() for stage in course.stages})
    for stage in course.stages:
        done, total = course.progress(stage.exercises)
        for tally in (stats.total, stats.stages[stage.name]):
            tally.exercises += total
            tally.done += done
    previous: datetime | None = None
    for time, entry in chronological(course.journal.entries):
        pause = (time - previous).total_seconds() if previous is not None else 0.0
        previous = time
        exercise = course.curriculum.by_slug.get(entry.exercise)
        if exercise is None or entry.event not in _WORK:
            continue
        for tally in (stats.total, stats.stages[exercise.stage]):
            _count(tally, entry, time, pause if pause <= _LONGEST_PAUSE else 0.0)
    return stats


def _count(tally: Tally, entry: Entry, time: datetime, seconds: float) -> None:
    tally.seconds += seconds
    tally.days.add(time.astimezone().date())
    tally.hints += entry.event == "hint"
    if entry.event == "checked":
        tally.attempts += 1
        tally.passes += entry.data.get("outcome") == Outcome.PASSED
