"""All drafts below one folder, and finding them by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mlx_exercises.curriculum.manifest import Manifest, read_manifest
from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.model.names import matches_exercise, matches_stage, unknown_name_error

TREES = ("exercises", "checks", "solutions")
NUMBERED = re.compile(r"(\d\d)_([a-z][a-z0-9_]*)")


@dataclass(frozen=True)
class Repository:
    """All drafts below one folder."""

    root: Path
    manifests: Mapping[str, Manifest] = field(default_factory=dict)  # by stage
    drafts: tuple[ExerciseFiles, ...] = ()

    def find(self, names: list[str]) -> tuple[ExerciseFiles, ...]:
        """Return the drafts that go by the names of exercises or stages; all without names.

        Raises `UnknownName` with the nearest names.
        """
        if not names:
            return self.drafts
        found = {draft.name: draft for name in names for draft in self._called(name)}
        return tuple(draft for draft in self.drafts if draft.name in found)

    def _called(self, name: str) -> list[ExerciseFiles]:
        found = [d for d in self.drafts if matches_exercise(name, d.name)]
        found = found or [d for d in self.drafts if matches_stage(name, d.stage)]
        if not found:
            words = [word for draft in self.drafts for word in (draft.slug, draft.name)]
            raise unknown_name_error("stage or exercise", name, [*words, *self.manifests])
        return found


def read_repository(root: Path) -> Repository:
    """Return every exercise that has a file in at least one of the three trees."""
    stages = sorted(
        {
            folder.name
            for tree in TREES
            for folder in (root / tree).glob("*")
            if folder.is_dir() and NUMBERED.fullmatch(folder.name)
        }
    )
    manifests = {stage: read_manifest(root / "checks" / stage / "stage.toml") for stage in stages}
    drafts = (
        ExerciseFiles(root, stage, stem, manifests[stage])
        for stage in stages
        for stem in sorted(_stems(root, stage))
    )
    return Repository(root, manifests, tuple(drafts))


def _stems(root: Path, stage: str) -> Iterator[str]:
    seen = set()
    for tree in TREES:
        for path in (root / tree / stage).glob("*.py"):
            if NUMBERED.fullmatch(path.stem) and path.stem not in seen:
                seen.add(path.stem)
                yield path.stem
