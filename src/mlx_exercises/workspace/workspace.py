"""The learner's folder: where its files are, how it is found and how it is made."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from mlx_exercises.errors import MlxError, NoWorkspace
from mlx_exercises.model.curriculum import Curriculum, Exercise
from mlx_exercises.workspace.files import (
    atomic_write,
    create_backup,
    explain_errors,
    list_backups,
)

_STATE_FOLDER = ".mlx"
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Workspace:
    """A folder with the learner's `exercises/`, and `.mlx/` for progress, backups and figures."""

    root: Path
    curriculum: Curriculum
    subfolder: str = ""  # of a second set of exercise files ("review") with its own journal

    @property
    def state_folder(self) -> Path:
        """The folder of progress, backups and figures."""
        return self.root / _STATE_FOLDER / self.subfolder

    @property
    def exercises_folder(self) -> Path:
        """The folder of the learner's files."""
        return self.root / (self.subfolder or "exercises")

    @property
    def journal(self) -> Path:
        """The path of the journal."""
        return self.state_folder / "journal.jsonl"

    @property
    def is_clone(self) -> bool:
        """Whether the workspace's exercises are the very files that are shipped."""
        try:
            return self.root.resolve() == self.curriculum.root.resolve()
        except OSError:
            return False

    def file(self, exercise: Exercise) -> Path:
        """The learner's file."""
        return self.exercises_folder / exercise.stage / exercise.file

    def display_path(self, path: Path) -> str:
        """A path relative to the current folder or to the workspace, else as it is."""
        # ValueError: the path lies elsewhere. OSError: the current folder is gone.
        with contextlib.suppress(ValueError, OSError):
            return str(path.relative_to(Path.cwd()))
        return str(path.relative_to(self.root) if path.is_relative_to(self.root) else path)

    def starting_text(self, exercise: Exercise) -> bytes:
        """The starting file as shipped; in a clone, as git has it. Raises `MlxError`."""
        if self.is_clone:
            return self._from_git(exercise)
        return self.curriculum.pristine(exercise).read_bytes()

    def _from_git(self, exercise: Exercise) -> bytes:
        path = f"HEAD:./exercises/{exercise.stage}/{exercise.file}"
        try:
            done = subprocess.run(
                ["git", "-C", str(self.root), "show", path],
                capture_output=True,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            raise MlxError(
                f"git could not give the starting file of {exercise.name} back.",
                "In a clone that is also the installed package, only git has it.",
            ) from error
        return done.stdout

    def restore_missing(self, exercise: Exercise) -> bool:
        """Write a missing exercise file again; return whether that was needed.

        Where an earlier version gave the exercise another number, the file is renamed with all
        that the learner wrote in it. Raises `MlxError`.
        """
        path = self.file(exercise)
        if os.path.lexists(path):
            return False
        # Slugs are unique, so no other exercise's file matches.
        renumbered = list(self.exercises_folder.glob(f"*/[0-9][0-9]_{exercise.slug}.py"))
        if len(renumbered) != 1:
            atomic_write(path, self.starting_text(exercise))
            return True
        what = f"{renumbered[0]} cannot be moved to {path}"
        with explain_errors(what, "Is the folder writable?"):
            path.parent.mkdir(parents=True, exist_ok=True)
            renumbered[0].rename(path)
        return True

    def is_edited(self, exercise: Exercise) -> bool:
        """Whether the learner's file differs from the starting file; False where there is none."""
        try:
            return self.file(exercise).read_bytes() != self.starting_text(exercise)
        except (OSError, MlxError):
            return False

    def create_backup(self, exercise: Exercise) -> Path | None:
        """Copy the learner's file to the backups; None if there is no file. Raises `MlxError`."""
        path = self.file(exercise)
        advice = "Nothing was changed. Move it out of the way, and it is written anew."
        with explain_errors(f"{path} cannot be read", advice):
            if not path.exists():
                return None
            content = path.read_bytes()
        return create_backup(self._backup_folder(exercise), content)

    def backups(self, exercise: Exercise) -> list[Path]:
        """The backups of an exercise, newest first."""
        return list_backups(self._backup_folder(exercise))

    def _backup_folder(self, exercise: Exercise) -> Path:
        return self.state_folder / "backups" / exercise.slug


def find(start: Path, curriculum: Curriculum) -> Workspace:
    """Return the workspace that a folder belongs to, looking upwards. Raises `NoWorkspace`."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if is_workspace(folder, curriculum):
            return Workspace(folder, curriculum)
    raise NoWorkspace(
        f"There is no workspace in {start} or above it.",
        "Run `mlx init` to make one here in ml-exercises/, or name one with -C DIR.",
    )


def at(folder: Path, curriculum: Curriculum) -> Workspace:
    """Return the workspace in exactly this folder. Raises `NoWorkspace`."""
    if not is_workspace(folder.absolute(), curriculum):
        raise NoWorkspace(
            f"{folder} is not a workspace.", f"Run `mlx init {folder}` to make it one."
        )
    return Workspace(folder.absolute(), curriculum)


def is_workspace(folder: Path, curriculum: Curriculum) -> bool:
    """Whether a folder holds exercises of the curriculum, or a journal."""
    if (folder / _STATE_FOLDER / "journal.jsonl").is_file():
        return True
    exercises = folder / "exercises"
    if folder.resolve() == curriculum.root.resolve() and folder.name == "shipped":
        return False  # the shipped copy inside the package
    return any((exercises / stage.name).is_dir() for stage in curriculum.stages)


def make(folder: Path, curriculum: Curriculum) -> tuple[Workspace, list[Path]]:
    """Make a workspace, or add missing files to one; return it and the files that were written.

    Raises `MlxError`.
    """
    if folder.exists() and not folder.is_dir():
        raise MlxError(f"{folder} is a file.", "Name a folder: `mlx init DIR`.")
    workspace = Workspace(folder.absolute(), curriculum)
    contents = {
        folder / path.relative_to(curriculum.root): path.read_bytes()
        for path in shipped_files(curriculum)
    }
    if not workspace.is_clone:
        contents |= {folder / name: content for name, content in _project_files().items()}
    written = []
    for path, content in contents.items():
        if not os.path.lexists(path):
            atomic_write(path, content)
            written.append(path)
    return workspace, written


def shipped_files(curriculum: Curriculum) -> list[Path]:
    """Return every file below the shipped `exercises/`."""
    return [
        path
        for path in sorted((curriculum.root / "exercises").rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]


def _project_files() -> dict[str, bytes]:
    """Return the files that a new workspace gets beside `exercises/`, by name."""
    settings = {
        "python.defaultInterpreterPath": sys.executable,
        "python.analysis.typeCheckingMode": "off",
        "files.exclude": {"**/__pycache__": True},
    }
    return {
        "README.md": (_TEMPLATES / "README.md").read_bytes(),
        ".gitignore": b"__pycache__/\nreview/\n.mlx/figures/\n.mlx/cache.json\n",
        "pyproject.toml": (_TEMPLATES / "pyproject.toml").read_bytes(),
        ".vscode/settings.json": json.dumps(settings, indent=2).encode() + b"\n",
    }
