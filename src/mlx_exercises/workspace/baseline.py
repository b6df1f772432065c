"""Digests of the starting files that this workspace was given: they tell which are unedited.

`.mlx/origins.json` maps each shipped file to the SHA-256 digests of all its versions that were
written here. A file that matches one of them is unedited, whatever version is installed now.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from mlx_exercises.errors import MlxError
from mlx_exercises.workspace.files import atomic_write
from mlx_exercises.workspace.workspace import Workspace, shipped_files


class Baseline:
    """The digests of one workspace, by the names that `named_files` gives."""

    def __init__(self, workspace: Workspace) -> None:
        self._path = workspace.state_folder / "origins.json"
        self._digests: dict[str, list[str]] = {}
        with contextlib.suppress(OSError, ValueError, RecursionError):
            data = json.loads(self._path.read_bytes())
            if isinstance(data, dict):
                self._digests = {
                    str(name): [str(digest) for digest in digests]
                    for name, digests in data.items()
                    if isinstance(digests, list)
                }
        self._saved = json.dumps(self._digests)

    def add(self, name: str, content: bytes) -> None:
        """Remember that we have written this version of a file into the workspace."""
        if not self.contains(name, content):
            self._digests.setdefault(name, []).append(hashlib.sha256(content).hexdigest())

    def contains(self, name: str, content: bytes) -> bool:
        """Whether we have written this version of a file into the workspace."""
        return hashlib.sha256(content).hexdigest() in self._digests.get(name, ())

    def save(self) -> None:
        """Write the digests if they have changed; without them files merely count as edited."""
        if json.dumps(self._digests) != self._saved:
            with contextlib.suppress(MlxError):
                atomic_write(self._path, json.dumps(self._digests, indent=1).encode() + b"\n")


def named_files(workspace: Workspace) -> list[tuple[str, Path]]:
    """Return every shipped file below `exercises/`: its name in the baseline, and its path.

    Exercises go by their slug, which survives renumbering; other files by their relative path.
    """
    curriculum = workspace.curriculum
    slugs = {curriculum.pristine(each): each.slug for each in curriculum.exercises}
    root = curriculum.root / "exercises"
    return [
        (slugs.get(path) or path.relative_to(root).as_posix(), path)
        for path in shipped_files(curriculum)
    ]


def add_shipped_files(workspace: Workspace) -> None:
    """Remember the installed versions as ones that may stand in the workspace."""
    if workspace.is_clone:
        return  # git knows
    baseline = Baseline(workspace)
    for name, path in named_files(workspace):
        baseline.add(name, path.read_bytes())
    baseline.save()


def add_file(workspace: Workspace, name: str, content: bytes) -> None:
    """Remember one version of a file that has been written into the workspace."""
    if not workspace.is_clone:
        baseline = Baseline(workspace)
        baseline.add(name, content)
        baseline.save()
