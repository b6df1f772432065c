"""The curriculum as shipped: stages, their exercises, and where their files are.

The order comes from the numbers of the files, everything else from each stage's `stage.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mlx_exercises.model.names import matches_exercise, matches_stage, unknown_name_error

KINDS = (
    "fill", "write", "vector", "shape", "predict", "debug", "gradient", "beat", "reproduce",
    "tune", "challenge",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exercise:
    """One file the learner edits."""

    stage: str  # the folder: 03_calculus
    number: int
    slug: str  # unique in the whole curriculum; progress is kept under it
    title: str
    kind: str
    minutes: int
    needs: tuple[str, ...]
    hints: tuple[str, ...]
    after: str
    extra: bool = False  # not needed to open the next stage
    keywords: tuple[str, ...] = ()  # what else one would search for
    slow: bool = False  # its check trains something for some seconds

    @property
    def file(self) -> str:
        """The file's name below exercises/, checks/ and solutions/: 02_chain_rule.py."""
        return f"{self.number:02}_{self.slug}.py"

    @property
    def name(self) -> str:
        """The name a learner sees: 03_calculus/02_chain_rule."""
        return f"{self.stage}/{self.number:02}_{self.slug}"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the roadmap."""

    name: str  # the folder: 03_calculus
    title: str
    roadmap: tuple[str, ...]
    about: str
    read: tuple[str, ...]
    exercises: tuple[Exercise, ...]
    python_first: bool = False  # comes first for learners who chose `mlx init --python-first`

    @property
    def number(self) -> int:
        """The number in the folder's name: the position in the roadmap."""
        return int(self.name[:2])

    @property
    def slug(self) -> str:
        """The name without its number; progress is kept under it."""
        return self.name[3:]

    @property
    def core(self) -> tuple[Exercise, ...]:
        """The exercises that have to pass before the next stage opens."""
        return tuple(each for each in self.exercises if not each.extra)

    @property
    def challenge(self) -> Exercise | None:
        """The exercise that replaces the whole stage when it passes; None where there is none."""
        return next((each for each in self.exercises if each.kind == "challenge"), None)


@dataclass(frozen=True)
class Curriculum:
    """All stages, and the folders they were read from."""

    root: Path  # holds exercises/, checks/ and solutions/
    stages: tuple[Stage, ...]

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise, in the roadmap's order."""
        return tuple(each for stage in self.stages for each in stage.exercises)

    @cached_property
    def by_slug(self) -> dict[str, Exercise]:
        """The exercises by slug."""
        return {each.slug: each for each in self.exercises}

    def pristine(self, exercise: Exercise) -> Path:
        """The starting file as shipped."""
        return self.root / "exercises" / exercise.stage / exercise.file

    def check(self, exercise: Exercise) -> Path:
        """The pytest module that checks the exercise."""
        return self.root / "checks" / exercise.stage / exercise.file

    def solution(self, exercise: Exercise) -> Path:
        """The reference solution."""
        return self.root / "solutions" / exercise.stage / exercise.file

    def lesson(self, stage: Stage) -> Path:
        """The stage's lesson."""
        return self.root / "exercises" / stage.name / "README.md"

    def stage_of(self, exercise: Exercise) -> Stage:
        """The stage an exercise belongs to."""
        return next(stage for stage in self.stages if stage.name == exercise.stage)

    def find(self, name: str) -> Exercise:
        """Return the exercise that goes by a name, a slug, `3.2`, or a path to its file.

        Raises `UnknownName` with the nearest names.
        """
        found = [each for each in self.exercises if matches_exercise(name, each.name)]
        if not found:
            raise unknown_name_error("exercise", name, _suggestions(name, self.exercises))
        return found[0]

    def find_stage(self, name: str) -> Stage:
        """Return the stage that goes by `03_calculus`, `calculus` or `3`. Raises `UnknownName`."""
        found = [stage for stage in self.stages if matches_stage(name, stage.name)]
        if not found:
            raise unknown_name_error("stage", name, _suggestions(name, self.stages))
        return found[0]

    def find_any(self, name: str) -> tuple[Exercise, ...]:
        """Return the exercises of a stage, or the one exercise that goes by the name.

        Raises `UnknownName`.
        """
        for stage in self.stages:
            if matches_stage(name, stage.name):
                return stage.exercises
        found = tuple(each for each in self.exercises if matches_exercise(name, each.name))
        if not found:
            known = _suggestions(name, (*self.stages, *self.exercises))
            raise unknown_name_error("stage or exercise", name, known)
        return found


def _suggestions(typed: str, things: Sequence[Stage | Exercise]) -> list[str]:
    # With numbers and folders only if the learner typed some.
    in_full = "/" in typed or typed[:1].isdecimal()
    return [each.name if in_full else each.slug for each in things]
