"""After an upgrade: new versions of the files that the learner has not edited, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from mlx_exercises.errors import MlxError
from mlx_exercises.workspace.baseline import Baseline, add_shipped_files, named_files
from mlx_exercises.workspace.files import atomic_write
from mlx_exercises.workspace.workspace import Workspace


@dataclass(slots=True)
class Update:
    """What an update did, in paths of the workspace."""

    added: list[Path] = field(default_factory=list)
    moved: list[Path] = field(default_factory=list)  # to a new number, content and all
    renewed: list[Path] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)  # edited, though there is a new version


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
        if not target.exists() and workspace.restore_missing(exercise):
            moved = target.read_bytes() != workspace.starting_text(exercise)
            (done.moved if moved else done.added).append(target)
    baseline = Baseline(workspace)
    for name, source in named_files(workspace):
        target = workspace.root / source.relative_to(workspace.curriculum.root)
        new = source.read_bytes()
        try:
            old = target.read_bytes()
        except FileNotFoundError:
            atomic_write(target, new)
            done.added.append(target)
            continue
        except OSError:
            done.skipped.append(target)
            continue
        if old == new:
            continue
        if baseline.contains(name, old):
            atomic_write(target, new)
            done.renewed.append(target)
        elif not baseline.contains(name, new):
            done.skipped.append(target)
    add_shipped_files(workspace)
    return done
