"""Changing the learner's files: every change keeps what was there first."""

from __future__ import annotations

from pathlib import Path

from mlx_exercises.course.course import Course
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.workspace.baseline import note
from mlx_exercises.workspace.workspace import Workspace, atomic_write


def reset(workspace: Workspace, course: Course, exercise: Exercise) -> Path | None:
    """Put the starting file back; return the backup of the learner's, if there was one.

    A file that stands as it starts is no work to keep: the newest backup stays the learner's.
    """
    text = workspace.starting_text(exercise)
    file = workspace.file(exercise)
    backup = None
    if not _holds(file, text):
        backup = workspace.back_up(exercise)
        atomic_write(file, text)
        note(workspace, exercise.slug, text)
    name = backup.name if backup is not None else ""
    course.journal.append("reset", exercise=exercise.slug, backup=name)
    return backup


def _holds(file: Path, text: bytes) -> bool:
    try:
        return file.read_bytes() == text
    except OSError:
        return False


def restore(
    workspace: Workspace, course: Course, exercise: Exercise, source: Path | None = None
) -> tuple[Path, Path | None]:
    """Put a backup back (the newest unless named); return it, and the backup of what it replaced.

    Raises `MlxError` when there is nothing to put back.
    """
    backups = workspace.backups(exercise)
    if source is None:
        if not backups:
            raise MlxError(
                f"{exercise.name} has no backup.", "`mlx reset` makes one before it changes a file."
            )
        source = backups[0]
    try:
        text = source.read_bytes()
    except OSError as error:
        raise MlxError(
            f"{source} cannot be read ({error.strerror}).",
            f"`mlx restore {exercise.slug} --list` names the backups there are.",
        ) from error
    replaced = workspace.back_up(exercise)
    atomic_write(workspace.file(exercise), text)
    course.journal.append("restored", exercise=exercise.slug, backup=source.name)
    return source, replaced
