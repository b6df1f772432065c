"""After an upgrade: new versions of what the learner has not edited, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mlx_exercises.errors import MlxError
from mlx_exercises.workspace.baseline import Baseline, note_all, shipped_files
from mlx_exercises.workspace.workspace import Workspace, atomic_write

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Update:
    """What an update did, in paths of the workspace."""

    added: list[Path] = field(default_factory=list)
    moved: list[Path] = field(default_factory=list)  # to a new number, content and all
    renewed: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)  # edited, while a new version is there


def update(workspace: Workspace) -> Update:
    """Bring unedited files to the installed version; never delete and never overwrite work.

    Raises `MlxError` in a clone, where git does this, and when a file cannot be written.
    """
    if workspace.is_clone:
        raise MlxError(
            "This workspace is a clone of the project itself.",
            "Update it with `git pull`, and the package with it.",
        )
    done = Update()
    for exercise in workspace.curriculum.exercises:
        target = workspace.file(exercise)
        if not target.exists() and workspace.mend(exercise):
            moved = target.read_bytes() != workspace.starting_text(exercise)
            (done.moved if moved else done.added).append(target)
    origins = Baseline(workspace)
    root = workspace.curriculum.root / "exercises"
    for name, source in shipped_files(workspace):
        target = workspace.root / "exercises" / source.relative_to(root)
        new = source.read_bytes()
        try:
            old = target.read_bytes()
        except FileNotFoundError:
            atomic_write(target, new)
            done.added.append(target)
            continue
        except OSError:
            done.kept.append(target)
            continue
        if old == new:
            continue
        if origins.knows(name, old):
            atomic_write(target, new)
            done.renewed.append(target)
        elif not origins.knows(name, new):
            done.kept.append(target)
    note_all(workspace)
    return done
