"""Resetting and restoring the learner's files: what stood there is backed up first."""

from __future__ import annotations

from pathlib import Path

from mlx_exercises.course.course import Course
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.workspace.baseline import add_file
from mlx_exercises.workspace.files import atomic_write, explain_errors
from mlx_exercises.workspace.workspace import Workspace


def reset(workspace: Workspace, course: Course, exercise: Exercise) -> Path | None:
    """Put the starting file back; return the backup of the learner's, if one was made.

    An unedited file is not backed up, so that the newest backup stays the learner's work.
    Raises `MlxError`.
    """
    content = workspace.starting_text(exercise)
    path = workspace.file(exercise)
    backup = None
    if not _contains(path, content):
        backup = workspace.create_backup(exercise)
        atomic_write(path, content)
        add_file(workspace, exercise.slug, content)
    name = backup.name if backup is not None else ""
    course.journal.append("reset", exercise=exercise.slug, backup=name)
    return backup


def _contains(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def restore(
    workspace: Workspace, course: Course, exercise: Exercise, source: Path | None = None
) -> tuple[Path, Path | None]:
    """Put a backup back, the newest unless named; return it, and the backup of what it replaced.

    Raises `MlxError` when there is no backup, or when a file cannot be read or written.
    """
    if source is None:
        backups = workspace.backups(exercise)
        if not backups:
            raise MlxError(
                f"{exercise.name} has no backup.", "`mlx reset` makes one before it changes a file."
            )
        source = backups[0]
    advice = f"`mlx restore {exercise.slug} --list` names the backups there are."
    with explain_errors(f"{source} cannot be read", advice):
        content = source.read_bytes()
    replaced = workspace.create_backup(exercise)
    atomic_write(workspace.file(exercise), content)
    course.journal.append("restored", exercise=exercise.slug, backup=source.name)
    return source, replaced
