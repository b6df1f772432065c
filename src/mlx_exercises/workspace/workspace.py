"""The learner's folder: finding it, making it, and never losing a line in it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mlx_exercises.errors import MlxError, NoWorkspace
from mlx_exercises.model.curriculum import Curriculum, Exercise

KEPT = ".mlx"


@dataclass(frozen=True)
class Workspace:
    """A folder with `exercises/` in it, and `.mlx/` for what we keep."""

    root: Path
    curriculum: Curriculum
    branch: str = ""  # copies to practise on, in a folder of this name, with their own journal

    @property
    def kept(self) -> Path:
        """The folder for progress, backups and figures."""
        return self.root / KEPT / self.branch

    @property
    def tree(self) -> Path:
        """The folder of the learner's files."""
        return self.root / (self.branch or "exercises")

    @property
    def journal(self) -> Path:
        """The file that progress is kept in."""
        return self.kept / "journal.jsonl"

    @property
    def is_clone(self) -> bool:
        """Whether the workspace's exercises are the very files that are shipped."""
        try:
            return self.root.resolve() == self.curriculum.root.resolve()
        except OSError:
            return False

    def file(self, exercise: Exercise) -> Path:
        """The learner's file."""
        return self.tree / exercise.stage / exercise.file

    def shown(self, path: Path) -> str:
        """A path as a learner would type it from here."""
        for base in (Path.cwd, lambda: self.root):
            # ValueError: it lies elsewhere. OSError: the folder we stand in is gone.
            with contextlib.suppress(ValueError, OSError):
                return str(path.relative_to(base()))
        return str(path)

    def starting_text(self, exercise: Exercise) -> bytes:
        """The starting file as shipped; in a clone, as git has it."""
        if self.is_clone:
            return self._from_git(exercise)
        return self.curriculum.pristine(exercise).read_bytes()

    def _from_git(self, exercise: Exercise) -> bytes:
        path = f"HEAD:./exercises/{exercise.stage}/{exercise.file}"
        try:
            found = subprocess.run(
                ["git", "-C", str(self.root), "show", path],
                capture_output=True,
                check=True,
            )
        except (OSError, subprocess.CalledProcessError) as error:
            raise MlxError(
                f"git could not give the starting file of {exercise.name} back.",
                "In a clone that is also the installed package, only git has it.",
            ) from error
        return found.stdout

    def mend(self, exercise: Exercise) -> bool:
        """Write a missing exercise file again; return whether that was needed.

        A file that lies where an earlier version numbered it comes along, with all that the
        learner wrote in it.
        """
        path = self.file(exercise)
        if os.path.lexists(path):
            return False
        # Slugs are unique, so nothing else goes by this name.
        former = list(self.tree.glob(f"*/[0-9][0-9]_{exercise.slug}.py"))
        if len(former) != 1:
            atomic_write(path, self.starting_text(exercise))
            return True
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            former[0].rename(path)
        except OSError as error:
            raise MlxError(
                f"{former[0]} cannot be moved to {path} ({error.strerror}).",
                "Is the folder writable?",
            ) from error
        return True

    def edited(self, exercise: Exercise) -> bool:
        """Whether the learner's file differs from the starting file."""
        try:
            return self.file(exercise).read_bytes() != self.starting_text(exercise)
        except (OSError, MlxError):
            return False

    def back_up(self, exercise: Exercise) -> Path | None:
        """Keep a copy of the learner's file; None when there is no file to keep."""
        path = self.file(exercise)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise MlxError(
                f"{path} cannot be read ({error.strerror}).",
                "Nothing was changed. Move it out of the way, and it is written anew.",
            ) from error
        folder = self.kept / "backups" / exercise.slug
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d_%H-%M-%S")
        for attempt in range(1, 10_000):
            suffix = "" if attempt == 1 else f"-{attempt:03}"
            copy = folder / f"{stamp}{suffix}.py"
            if not copy.exists():
                atomic_write(copy, content)
                return copy
        raise MlxError(f"{folder} is full of backups of the same second.")

    def backups(self, exercise: Exercise) -> list[Path]:
        """The backups of an exercise, newest first."""
        folder = self.kept / "backups" / exercise.slug
        # By name, which holds the time, and within one second by the number behind it.
        return sorted(folder.glob("*.py"), key=lambda path: path.stem, reverse=True)


def atomic_write(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises `MlxError`."""
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".mlx-tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        # A link stays a link: write where it points.
        Path(temporary).replace(path.resolve() if path.is_symlink() else path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise MlxError(
            f"{path} cannot be written ({error.strerror}).",
            "Is the folder writable, and is there room on the disk?",
        ) from error


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


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
    """Whether a folder holds exercises of ours, or what we keep beside them."""
    if (folder / KEPT / "journal.jsonl").is_file():
        return True
    exercises = folder / "exercises"
    if folder.resolve() == curriculum.root.resolve() and folder.name == "shipped":
        return False  # the shipped copy inside the package
    return any((exercises / stage.name).is_dir() for stage in curriculum.stages)


def make(folder: Path, curriculum: Curriculum) -> tuple[Workspace, list[Path]]:
    """Make a workspace, or add what is missing to one; return the files that were written."""
    if folder.exists() and not folder.is_dir():
        raise MlxError(f"{folder} is a file.", "Name a folder: `mlx init DIR`.")
    workspace = Workspace(folder.absolute(), curriculum)
    written = []
    shipped = curriculum.root / "exercises"
    wanted = {
        folder / "exercises" / path.relative_to(shipped): path.read_bytes()
        for path in sorted(shipped.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    if not workspace.is_clone:
        wanted |= {folder / name: text.encode() for name, text in _surroundings().items()}
    for path, content in wanted.items():
        if not os.path.lexists(path):
            atomic_write(path, content)
            written.append(path)
    return workspace, written


def _surroundings() -> dict[str, str]:
    settings = {
        "python.defaultInterpreterPath": sys.executable,
        "python.analysis.typeCheckingMode": "off",
        "files.exclude": {"**/__pycache__": True},
    }
    return {
        "README.md": _README,
        ".gitignore": "__pycache__/\nreview/\n.mlx/figures/\n.mlx/cache.json\n",
        "pyproject.toml": _TOOLS,
        ".vscode/settings.json": json.dumps(settings, indent=2) + "\n",
    }


_TOOLS = """\
# Keeps linters and type checkers quiet about exercises that are not finished yet.

[tool.ruff.lint]
ignore = ["ARG", "B006", "F401", "F841", "RUF012", "RUF059"]

[tool.ruff.lint.isort]
known-first-party = ["mlx_exercises"]

[tool.mypy]
ignore_errors = true
ignore_missing_imports = true

[tool.pyright]
typeCheckingMode = "off"
"""

_README = """\
# Machine learning, one exercise at a time

Run `mlx watch` in this folder, open the file it names in your editor, and save.
At every save you see which claims about your code hold.

| command | what it does |
| --- | --- |
| `mlx watch` | checks the current exercise at every save |
| `mlx hint` | the next hint |
| `mlx read` | the lesson of the stage you are in |
| `mlx list` | every exercise, and how far you are |
| `mlx show` | the picture of a passed exercise, kept as a PNG, too |
| `mlx verify` | checks everything that is open to you |
| `mlx review` | a few exercises that passed some time ago, on fresh copies |
| `mlx reset NAME` | the starting file again; yours is kept under `.mlx/backups/` |

`exercises/` is yours to edit. Checks and solutions live in the installed package, so
nothing here can be broken. `.mlx/journal.jsonl` is your progress: plain text, safe to commit.

You can leave the runner at any time: `mlx doctor` shows the folder with the checks, and
`pytest CHECKS/01_vectors_and_spaces/03_dot_and_angle.py` works on its own from in here.
"""
