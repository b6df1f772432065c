"""One exercise as its author has it on disk: complete or not, right or not.

Learners get a stage only if its manifest is right. Authors need every exercise to be checked, so
`ExerciseFiles` takes whatever lies in the trees, and the rules report what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Self

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
    exercise: SourceFile  # the starting file
    check: SourceFile  # the pytest module
    solution: SourceFile  # the reference

    @classmethod
    def of(cls, root: Path, stage: str, stem: str, manifest: Manifest) -> Self:
        """Return the files of one name, whether or not they are there."""

        def file(tree: str) -> SourceFile:
            return SourceFile(root / tree / stage / f"{stem}.py")

        trees = file("exercises"), file("checks"), file("solutions")
        return cls(root, stage, stem, manifest, *trees)

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

    @cached_property
    def line(self) -> int | None:
        """The line of the manifest on which the table's slug stands."""
        return self.manifest.line_of(self.slug)

    @property
    def kind(self) -> str:
        """The kind, empty where the manifest does not say."""
        return str(self.table.get("kind", ""))

    @property
    def is_draft(self) -> bool:
        """Whether it is marked as unfinished, so that no learner gets it yet."""
        return self.table.get("draft") is True

    @property
    def deadline(self) -> float:
        """Seconds that a learner's run gets."""
        return SLOW_DEADLINE if self.table.get("slow") else DEADLINE

    @property
    def sources(self) -> tuple[SourceFile, SourceFile, SourceFile]:
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
        """Whether the check can be run: all three files can be read."""
        return not any(source.flaw for source in self.sources)

    def is_given(self, line: int) -> bool:
        """Whether a line of the solution (from 1) stands in the starting file already."""
        return self.solution.lines[line - 1].strip() in self.exercise.stripped
