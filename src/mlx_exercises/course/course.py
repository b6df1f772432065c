"""The learner's progress: what is done, open and next, computed from the journal.

The course is a fold over the journal's entries and stores nothing itself. Progress is kept
under slugs, never under positions, so it survives renumbering.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from mlx_exercises.errors import Locked
from mlx_exercises.model.curriculum import Curriculum, Exercise, Stage
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.workspace.journal import Entry, Journal


class State(StrEnum):
    """Of a stage or an exercise."""

    DONE = "done"
    OPEN = "open"
    LOCKED = "locked"


@dataclass(slots=True)
class ProgressState:
    """The journal's entries folded together, by the slugs of exercises and stages."""

    passed: set[str] = field(default_factory=set)  # and not reset since then
    ever_passed: set[str] = field(default_factory=set)
    hints: dict[str, int] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)  # since the last pass or reset
    digests: dict[str, str] = field(default_factory=dict)  # of the file that passed
    unlocked: set[str] = field(default_factory=set)  # stages, by `mlx unlock`
    spoiled: set[str] = field(default_factory=set)  # the solution was shown before a pass
    target: str = ""  # of the last `mlx goto` or `mlx challenge`
    reached: bool = False  # the target has passed since then
    python_first: bool = False

    def apply(self, entry: Entry) -> None:
        """Fold in one more entry. Unknown events change nothing."""
        slug = entry.exercise
        match entry.event:
            case "init":
                self.python_first = bool(entry.data.get("python_first", self.python_first))
            case "goto" | "challenge":
                self.target, self.reached = slug, False
            case "checked" if entry.data.get("outcome") == Outcome.PASSED:
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
                self.unlocked.add(entry.stage)
            case "spoiled":
                self.spoiled.add(slug)


class Course:
    """The curriculum and the journal together. Each thread needs an object of its own."""

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
        self.name = name  # of the overall progress bar
        self.gated = gated  # whether stages open one after another; in a review all are open
        self._progress = ProgressState()
        self._applied = 0  # entries of the journal
        self._generation = journal.generation
        self._open: dict[str, bool] = {}  # a cache by stage, valid until the next entry

    def for_thread(self) -> Course:
        """Return the same course with objects of its own, for another thread."""
        journal = Journal(self.journal.path)
        return Course(self.curriculum, journal, name=self.name, gated=self.gated)

    @property
    def progress_state(self) -> ProgressState:
        """The state after all entries of the journal."""
        entries = self.journal.entries
        if self._generation != self.journal.generation:  # the journal was read anew
            self._generation = self.journal.generation
            self._progress, self._applied = ProgressState(), 0
            self._open.clear()
        if self._applied != len(entries):
            self._open.clear()
        for entry in entries[self._applied :]:
            self._progress.apply(entry)
        self._applied = len(entries)
        return self._progress

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages in this learner's order."""
        stages = self.curriculum.stages
        if not self.progress_state.python_first:
            return stages
        return tuple(sorted(stages, key=lambda stage: not stage.python_first))  # a stable sort

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises in this learner's order."""
        return tuple(each for stage in self.stages for each in stage.exercises)

    def missing(self, stage: Stage) -> tuple[Exercise, ...]:
        """The core exercises of a stage that have never passed; none after its challenge."""
        ever = self.progress_state.ever_passed
        if stage.challenge is not None and stage.challenge.slug in ever:
            return ()
        return tuple(each for each in stage.core if each.slug not in ever)

    def previous_stage(self, stage: Stage) -> Stage | None:
        """The stage that has to be done before this one opens."""
        stages = self.stages
        index = [each.name for each in stages].index(stage.name)
        return stages[index - 1] if index else None

    def is_open(self, stage: Stage) -> bool:
        """Whether the learner may work in a stage."""
        unlocked = self.progress_state.unlocked  # which may empty the cache below
        if stage.slug not in self._open:
            previous = self.previous_stage(stage)
            earned = not self.gated or previous is None or not self.missing(previous)
            self._open[stage.slug] = earned or stage.slug in unlocked
        return self._open[stage.slug]

    def stage_state(self, stage: Stage) -> State:
        """Done when no core exercise is missing, else open or locked."""
        if not self.is_open(stage):
            return State.LOCKED
        return State.OPEN if self.missing(stage) else State.DONE

    def state(self, exercise: Exercise) -> State:
        """Done when it passed and was not reset since, else open or locked."""
        if exercise.slug in self.progress_state.passed:
            return State.DONE
        stage = self.curriculum.stage_of(exercise)
        return State.OPEN if self.is_open(stage) else State.LOCKED

    def require_open(self, stage: Stage) -> None:
        """Raise `Locked`, naming what is missing and the commands that open the stage."""
        if not self.is_open(stage):
            raise Locked(f"{stage.name} is locked.", self.unlock_advice(stage))

    def unlock_advice(self, stage: Stage) -> str:
        """Return the sentences that say how to open a locked stage."""
        previous = self.previous_stage(stage)
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
        """The exercise to work on: the target of the last `mlx goto`, else the next open one."""
        progress = self.progress_state
        target = self.curriculum.by_slug.get(progress.target)
        if target is None or progress.reached:
            return self.after(target)
        # A target that passed before the `goto` counts too: the learner wants to do it again.
        is_open = self.is_open(self.curriculum.stage_of(target))
        return target if is_open else self.after(target)

    def after(self, exercise: Exercise | None) -> Exercise:
        """The next open exercise, searched from here on and then from the start.

        When none is open any more, the last exercise.
        """
        exercises = self.exercises
        start = exercises.index(exercise) + 1 if exercise is not None else 0
        for each in (*exercises[start:], *exercises[:start]):
            if self.state(each) is State.OPEN:
                return each
        return exercises[-1]

    @property
    def finished(self) -> bool:
        """Whether every core exercise has passed, by itself or by its challenge."""
        return not any(self.missing(stage) for stage in self.stages)

    def record(self, exercise: Exercise, verdict: Verdict) -> tuple[Stage, ...]:
        """Append a verdict to the journal; return the stages that it opened."""
        locked = [stage for stage in self.stages if not self.is_open(stage)]
        self.journal.append(
            "checked",
            exercise=exercise.slug,
            outcome=verdict.outcome.value,
            digest=verdict.digest,
            seconds=round(verdict.seconds, 3),
        )
        return tuple(stage for stage in locked if self.is_open(stage))

    def progress(self, exercises: Iterable[Exercise]) -> tuple[int, int]:
        """Return how many of the exercises are done, and how many there are."""
        passed = self.progress_state.passed
        done = [each.slug in passed for each in exercises]
        return sum(done), len(done)
