"""Which starting texts this workspace was ever given: how an unedited file is recognised.

`.mlx/origins.json` maps each shipped file to the digests of every version of it that was
written here. A file that matches one of them has not been edited, whatever is shipped now.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from mlx_exercises.errors import MlxError
from mlx_exercises.workspace.workspace import Workspace, atomic_write

if TYPE_CHECKING:
    from collections.abc import Iterator


class Baseline:
    """The starting texts of one workspace, by the files' places under `exercises/`."""

    def __init__(self, workspace: Workspace) -> None:
        self._path = workspace.kept / "origins.json"
        self._known: dict[str, list[str]] = {}
        with contextlib.suppress(OSError, ValueError, RecursionError):
            found = json.loads(self._path.read_bytes())
            if isinstance(found, dict):
                self._known = {
                    str(name): [str(digest) for digest in digests]
                    for name, digests in found.items()
                    if isinstance(digests, list)
                }
        self._before = json.dumps(self._known)

    def note(self, name: str, content: bytes) -> None:
        """Remember that this text was written into the workspace by us."""
        digests = self._known.setdefault(name, [])
        digest = hashlib.sha256(content).hexdigest()
        if digest not in digests:
            digests.append(digest)

    def knows(self, name: str, content: bytes) -> bool:
        """Whether a text is one that we wrote there."""
        return hashlib.sha256(content).hexdigest() in self._known.get(name, ())

    def save(self) -> None:
        """Write it down; without it, files merely count as edited."""
        if json.dumps(self._known) != self._before:
            with contextlib.suppress(MlxError):
                atomic_write(self._path, json.dumps(self._known, indent=1).encode() + b"\n")


def shipped_files(workspace: Workspace) -> Iterator[tuple[str, Path]]:
    """Yield every shipped file under `exercises/`: its name in origins, and where it is.

    Exercises go by their slug, which survives renumbering; other files by their path.
    """
    root = workspace.curriculum.root / "exercises"
    exercises = {
        workspace.curriculum.pristine(each): each for each in workspace.curriculum.exercises
    }
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            exercise = exercises.get(path)
            yield (exercise.slug if exercise else path.relative_to(root).as_posix()), path


def note_all(workspace: Workspace) -> None:
    """Remember today's shipped texts as ones that may stand in the workspace."""
    if workspace.is_clone:
        return  # git knows
    origins = Baseline(workspace)
    for name, path in shipped_files(workspace):
        origins.note(name, path.read_bytes())
    origins.save()


def note(workspace: Workspace, name: str, content: bytes) -> None:
    """Remember one text that has been written into the workspace."""
    if not workspace.is_clone:
        origins = Baseline(workspace)
        origins.note(name, content)
        origins.save()
