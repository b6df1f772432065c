"""The file under watch: its content when it was last read, and restoring it when it is gone."""

import contextlib
import hashlib
from dataclasses import dataclass

from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.workspace.files import atomic_write
from mlx_exercises.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FileSnapshot:
    """The file as it was at one moment."""

    digest: str  # SHA-256; empty when the file could not be read
    empty: bool = False
    restored: str = ""  # a sentence, when the file was gone and we wrote it again


class WatchedFile:
    """The current exercise's file."""

    def __init__(self, workspace: Workspace, exercise: Exercise) -> None:
        self.workspace = workspace
        self.exercise = exercise
        self.path = workspace.file(exercise)
        self._content: bytes | None = None  # the last that was not empty

    def read(self) -> FileSnapshot:
        """Read the file; write it again when it is gone. Never raises."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return self._restore()
        except OSError:
            return FileSnapshot("")
        empty = not content.strip()
        if not empty:
            self._content = content
        return FileSnapshot(hashlib.sha256(content).hexdigest(), empty)

    @property
    def workspace_is_gone(self) -> bool:
        """Whether the whole workspace was deleted or moved."""
        return not self.workspace.root.is_dir()

    def _restore(self) -> FileSnapshot:
        if self.workspace_is_gone:
            return FileSnapshot("")
        content = self._content
        with contextlib.suppress(MlxError, OSError):
            if self.path.is_symlink():
                return FileSnapshot("")
            if content is None:
                # This also finds a file with another number.
                self.workspace.restore_missing(self.exercise)
                content, version = self.path.read_bytes(), "as it starts"
            else:
                atomic_write(self.path, content)
                version = "as it was last seen"
            sentence = f"{self.path.name} was gone. It is here again, {version}."
            return FileSnapshot(hashlib.sha256(content).hexdigest(), restored=sentence)
        return FileSnapshot("")
