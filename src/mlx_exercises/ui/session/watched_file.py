"""The file under watch: what it held when last looked at, and getting it back if it goes."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass
from pathlib import Path

from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.workspace.files import atomic_write
from mlx_exercises.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FileSnapshot:
    """What one look at the file found."""

    digest: str  # SHA-256; empty when the file could not be read
    empty: bool = False
    rewritten: str = ""  # what we had to write again, in words


class WatchedFile:
    """The current exercise's file."""

    def __init__(self, workspace: Workspace, exercise: Exercise) -> None:
        self.workspace = workspace
        self.exercise = exercise
        self.path = workspace.file(exercise)
        self._content: bytes | None = None  # as last seen with something in it

    def look(self) -> FileSnapshot:
        """Read the file; write it again when it is gone. Never raises."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return self._bring_back()
        except OSError:
            return FileSnapshot("")
        empty = not content.strip()
        if not empty:
            self._content = content
        return FileSnapshot(hashlib.sha256(content).hexdigest(), empty)

    @property
    def astray(self) -> bool:
        """Whether the whole workspace is gone, or somewhere else."""
        return not self.workspace.root.is_dir()

    def _bring_back(self) -> FileSnapshot:
        if self.astray:
            return FileSnapshot("")
        known = self._content
        with contextlib.suppress(MlxError, OSError):
            if self.path.is_symlink():
                return FileSnapshot("")
            if known is None:
                self.workspace.restore_missing(self.exercise)  # brings a renumbered file along
                text = self.path.read_bytes()
            else:
                text = known
                atomic_write(self.path, text)
            what = "as it was last seen" if known is not None else "as it starts"
            digest = hashlib.sha256(text).hexdigest()
            return FileSnapshot(
                digest, rewritten=f"{self.path.name} was gone. It is here again, {what}."
            )
        return FileSnapshot("")

    @property
    def folder(self) -> Path:
        """The folder to watch."""
        return self.path.parent
