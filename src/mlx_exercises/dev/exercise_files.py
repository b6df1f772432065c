"""One exercise as its author has it on disk: complete or not, right or not.

The runner's own reader (`mlx_exercises.model.curriculum`) refuses a stage whose manifest is wrong.
Authors need the rest to be checked all the same, so a draft is whatever lies in the trees, and
what is missing is for the rules to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mlx_exercises.curriculum.manifest import Manifest
from mlx_exercises.dev.mistake import Mistake
from mlx_exercises.dev.source_file import SourceFile
from mlx_exercises.runner.job import DEADLINE, SLOW_DEADLINE


@dataclass(frozen=True)
class ExerciseFiles:
    """One exercise: the files of one name in the trees, and its table in the manifest."""

    root: Path
    stage: str  # the folder: 03_calculus
    stem: str  # the file's name without its ending: 02_chain_rule
    manifest: Manifest

    @property
    def name(self) -> str:
        """The name as learners see it: 03_calculus/02_chain_rule."""
        return f"{self.stage}/{self.stem}"

    @property
    def slug(self) -> str:
        """The name without its number."""
        return self.stem[3:]

    @cached_property
    def table(self) -> Mapping[str, Any]:
        """The exercise's own table in the manifest; empty where it has none."""
        return next((t for t in self.manifest.tables if t.get("slug") == self.slug), {})

    @property
    def kind(self) -> str:
        """The kind, empty where the manifest does not say."""
        return str(self.table.get("kind", ""))

    @property
    def deadline(self) -> float:
        """Seconds that a learner's run gets."""
        return SLOW_DEADLINE if self.table.get("slow") else DEADLINE

    @cached_property
    def exercise(self) -> SourceFile:
        """The starting file."""
        return SourceFile(self.root / "exercises" / self.stage / f"{self.stem}.py")

    @cached_property
    def check(self) -> SourceFile:
        """The pytest module."""
        return SourceFile(self.root / "checks" / self.stage / f"{self.stem}.py")

    @cached_property
    def solution(self) -> SourceFile:
        """The reference."""
        return SourceFile(self.root / "solutions" / self.stage / f"{self.stem}.py")

    @property
    def texts(self) -> tuple[SourceFile, SourceFile, SourceFile]:
        """The three files of one name."""
        return self.exercise, self.check, self.solution

    @property
    def mistakes_folder(self) -> Path:
        """Where the wrong answers are kept."""
        return self.root / "tests" / "mistakes" / self.stage / self.stem

    @cached_property
    def mistakes(self) -> list[Mistake]:
        """The wrong answers."""
        paths = sorted(self.mistakes_folder.glob("*.py"))
        return [Mistake(SourceFile(path), self.solution) for path in paths]

    @property
    def runnable(self) -> bool:
        """Whether there is enough of it to run the check."""
        return not any(text.flaw for text in self.texts)

    def is_given(self, line: int) -> bool:
        """Whether a line of the solution (from 1) stands in the starting file already."""
        return self.solution.lines[line - 1].strip() in self.exercise.stripped
