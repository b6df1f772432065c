"""Where the learner is: the curriculum seen through the journal.

The course is a fold over the journal's entries and holds nothing of its own. Progress is
kept under slugs, never under positions, so it survives renumbering.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from mlx_exercises.errors import Locked
from mlx_exercises.model.curriculum import Curriculum, Exercise, Stage
from mlx_exercises.workspace.journal import Entry, Journal

if TYPE_CHECKING:
    from mlx_exercises.model.verdict import Verdict

_PASSED = "passed"  # an outcome, in the journal's words


class State(StrEnum):
    """Of a stage or an exercise."""

    DONE = "done"
    OPEN = "open"
    LOCKED = "locked"


@dataclass(slots=True)
class ProgressState:
    """What the journal says, by slug."""

    passed: set[str] = field(default_factory=set)  # and not reset since
    ever_passed: set[str] = field(default_factory=set)
    hints: dict[str, int] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)  # since the last pass or reset
    digests: dict[str, str] = field(default_factory=dict)  # of the file that passed
    by_hand: set[str] = field(default_factory=set)  # stages
    spoiled: set[str] = field(default_factory=set)
    target: str = ""  # where the learner last asked to go
    reached: bool = False  # the target has passed since
    python_first: bool = False

    def take(self, entry: Entry) -> None:
        """Fold in one more entry. Entries of a kind we do not know change nothing."""
        slug = entry.exercise
        match entry.event:
            case "init":
                self.python_first = bool(entry.data.get("python_first", self.python_first))
            case "goto" | "challenge":
                self.target, self.reached = slug, False
            case "checked" if entry.data.get("outcome") == _PASSED:
                self.passed.add(slug)
                self.ever_passed.add(slug)
                self.digests[slug] = str(entry.data.get("digest", ""))
                self.failures.pop(slug, None)
                self.reached = self.reached or slug == self.target
            case "checked":
                self.failures[slug] = self.failures.get(slug, 0) + 1
            case "hint":
                self.hints[slug] = self.hints.get(slug, 0) + 1
            case "reset":
                self.passed.discard(slug)
                self.failures.pop(slug, None)
                self.reached = self.reached and slug != self.target
            case "unlocked":
                self.by_hand.add(entry.stage)
            case "spoiled":
                self.spoiled.add(slug)


class Course:
    """The curriculum and the journal together: what is open, done, next."""

    def __init__(
        self,
        curriculum: Curriculum,
        journal: Journal,
        *,
        name: str = "Roadmap",
        gated: bool = True,
    ) -> None:
        self.curriculum = curriculum
        self.journal = journal
        self.name = name  # what the whole of it is called on the screen
        self.gated = gated  # whether stages open one after another; in a review all are open
        self._past = ProgressState()
        self._taken = 0
        self._generation = journal.generation
        self._open: dict[str, bool] = {}  # by stage, as long as nothing new is known

    def beside(self, journal: Journal) -> Course:
        """Return the same course with a journal object of its own, for another thread."""
        return Course(self.curriculum, journal, name=self.name, gated=self.gated)

    @property
    def past(self) -> ProgressState:
        """The journal's entries folded together, up to date."""
        entries = self.journal.entries
        if self._generation != self.journal.generation:  # the journal was read anew
            self._generation = self.journal.generation
            self._past, self._taken = ProgressState(), 0
            self._open.clear()
        if self._taken != len(entries):
            self._open.clear()
        for entry in entries[self._taken :]:
            self._past.take(entry)
        self._taken = len(entries)
        return self._past

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages in this learner's order."""
        stages = self.curriculum.stages
        if not self.past.python_first:
            return stages
        return tuple(sorted(stages, key=lambda stage: not stage.python_first))  # a stable sort

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises in this learner's order."""
        return tuple(each for stage in self.stages for each in stage.exercises)

    def missing(self, stage: Stage) -> tuple[Exercise, ...]:
        """The core exercises of a stage that have never passed; none after its challenge."""
        ever = self.past.ever_passed
        if stage.challenge is not None and stage.challenge.slug in ever:
            return ()
        return tuple(each for each in stage.core if each.slug not in ever)

    def before(self, stage: Stage) -> Stage | None:
        """The stage that has to be done before this one opens."""
        stages = self.stages
        place = [each.name for each in stages].index(stage.name)
        return stages[place - 1] if place else None

    def is_open(self, stage: Stage) -> bool:
        """Whether the learner may work in a stage."""
        by_hand = self.past.by_hand
        if stage.slug not in self._open:
            previous = self.before(stage)
            earned = not self.gated or previous is None or not self.missing(previous)
            self._open[stage.slug] = earned or stage.slug in by_hand
        return self._open[stage.slug]

    def stage_state(self, stage: Stage) -> State:
        """Done when nothing of it is missing, else open or locked."""
        if not self.is_open(stage):
            return State.LOCKED
        return State.OPEN if self.missing(stage) else State.DONE

    def state(self, exercise: Exercise) -> State:
        """Done when it passed and was not reset since, else open or locked."""
        if exercise.slug in self.past.passed:
            return State.DONE
        stage = self.curriculum.stage_of(exercise)
        return State.OPEN if self.is_open(stage) else State.LOCKED

    def require_open(self, stage: Stage) -> None:
        """Raise `Locked`, naming what is missing and the commands that open the stage."""
        if not self.is_open(stage):
            raise Locked(f"{stage.name} is locked.", self.unlock_advice(stage))

    def unlock_advice(self, stage: Stage) -> str:
        """Say exactly what opens a locked stage."""
        previous = self.before(stage)
        assert previous is not None
        if not self.is_open(previous):
            route = f"{previous.name} comes first, and is locked itself."
            return f"{route} Open it by hand with `mlx unlock {stage.slug}`."
        names = [each.slug for each in self.missing(previous)]
        shown = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if names[5:] else "")
        tests_out = f", test out with `mlx challenge {previous.slug}`" if previous.challenge else ""
        return (
            f"Missing in {previous.name}: {shown}. Go there with `mlx goto {names[0]}`"
            f"{tests_out}, or open it with `mlx unlock {stage.slug}`."
        )

    @property
    def current(self) -> Exercise:
        """Where the learner is: where they asked to go, else the first open exercise."""
        past = self.past
        target = self.curriculum.by_slug.get(past.target)
        if target is None or past.reached:
            return self.after(target)
        # Whoever goes back to an exercise that has passed wants to be there.
        is_open = self.is_open(self.curriculum.stage_of(target))
        return target if is_open else self.after(target)

    def after(self, exercise: Exercise | None) -> Exercise:
        """The next exercise that is open, from here on and then from the start.

        When nothing is open any more, the last exercise.
        """
        everything = self.exercises
        place = everything.index(exercise) + 1 if exercise is not None else 0
        for each in (*everything[place:], *everything[:place]):
            if self.state(each) is State.OPEN:
                return each
        return everything[-1]

    @property
    def finished(self) -> bool:
        """Whether every core exercise has passed, by itself or by its challenge."""
        return not any(self.missing(stage) for stage in self.stages)

    def record(self, exercise: Exercise, verdict: Verdict) -> tuple[Stage, ...]:
        """Write a verdict down; return the stages that it opened."""
        closed = [stage for stage in self.stages if not self.is_open(stage)]
        self.journal.append(
            "checked",
            exercise=exercise.slug,
            outcome=verdict.outcome.value,
            digest=verdict.digest,
            seconds=round(verdict.seconds, 3),
        )
        return tuple(stage for stage in closed if self.is_open(stage))

    def share(self, exercises: Iterable[Exercise]) -> tuple[int, int]:
        """How many of some exercises are done, and of how many."""
        passed = self.past.passed
        done = [each.slug in passed for each in exercises]
        return sum(done), len(done)
