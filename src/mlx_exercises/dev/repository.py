"""All exercises below one folder, and finding them by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mlx_exercises.curriculum.manifest import Manifest, read_manifest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.model.names import matches_exercise, matches_stage, unknown_name_error

TREES = ("exercises", "checks", "solutions")
NUMBERED = re.compile(r"(\d\d)_([a-z][a-z0-9_]*)")


@dataclass(frozen=True)
class Repository:
    """All exercises below one folder."""

    root: Path
    manifests: Mapping[str, Manifest] = field(default_factory=dict)  # by stage
    exercises: tuple[ExerciseFiles, ...] = ()

    def of_stage(self, stage: str) -> list[ExerciseFiles]:
        """Return the exercises of one stage."""
        return [files for files in self.exercises if files.stage == stage]

    def find(self, names: list[str]) -> tuple[ExerciseFiles, ...]:
        """Return the exercises that go by the names of exercises or stages; all without names.

        Raises `UnknownName` with the nearest names.
        """
        found = {files.name for name in names for files in self._called(name)}
        return tuple(files for files in self.exercises if not names or files.name in found)

    def _called(self, name: str) -> list[ExerciseFiles]:
        found = [files for files in self.exercises if matches_exercise(name, files.name)]
        found = found or [files for files in self.exercises if matches_stage(name, files.stage)]
        if not found:
            known = [word for files in self.exercises for word in (files.slug, files.name)]
            raise unknown_name_error("stage or exercise", name, [*known, *self.manifests])
        return found


def read_repository(root: Path) -> Repository:
    """Return every exercise that has a file in at least one of the three trees."""
    folders = {path for tree in TREES for path in (root / tree).glob("*") if path.is_dir()}
    stages = sorted({path.name for path in folders if NUMBERED.fullmatch(path.name)})
    manifests = {stage: read_manifest(root / "checks" / stage / "stage.toml") for stage in stages}
    exercises = []
    for stage, manifest in manifests.items():
        stems = {path.stem for tree in TREES for path in (root / tree / stage).glob("*.py")}
        numbered = sorted(stem for stem in stems if NUMBERED.fullmatch(stem))
        exercises += [ExerciseFiles.of(root, stage, stem, manifest) for stem in numbered]
    return Repository(root, manifests, tuple(exercises))
