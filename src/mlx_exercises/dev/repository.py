"""All drafts below one folder, and finding them by name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mlx_exercises.dev.exercise_files import ExerciseFiles, Manifest
from mlx_exercises.model.curriculum import unknown

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
        wanted = name.replace("\\", "/").strip().rstrip("/").removesuffix(".py")
        tail = "/".join(wanted.split("/")[-2:])
        found = [d for d in self.drafts if tail in _names_of(d)]
        last = tail.split("/")[-1]
        found = found or [d for d in self.drafts if last in _stage_names_of(d)]
        if not found:
            words = [word for draft in self.drafts for word in (draft.slug, draft.name)]
            raise unknown("stage or exercise", name, [*words, *self.manifests])
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
    manifests = {stage: _read_manifest(root / "checks" / stage / "stage.toml") for stage in stages}
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


def _read_manifest(path: Path) -> Manifest:
    try:
        return Manifest(path, tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Manifest(path, {}, "is missing")
    except (OSError, ValueError) as error:
        return Manifest(path, {}, f"cannot be read: {error}")


def _names_of(draft: ExerciseFiles) -> set[str]:
    return {
        draft.name,
        draft.stem,
        draft.slug,
        f"{int(draft.stage[:2])}.{int(draft.stem[:2])}",
    }


def _stage_names_of(draft: ExerciseFiles) -> set[str]:
    return {draft.stage, draft.stage[3:], draft.stage[:2], str(int(draft.stage[:2]))}
