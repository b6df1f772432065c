"""What commands say when they have changed something, and how to undo it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from rich.text import Text

from mlx_exercises.ui.render.layout import count, hanging, lines, link
from mlx_exercises.ui.render.sanitize import literal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rich.console import Group, RenderableType

    from mlx_exercises.course.course import Course
    from mlx_exercises.model.curriculum import Exercise
    from mlx_exercises.workspace.update import Update


def was_reset(exercise: Exercise, backup: str) -> Group:
    """Return what a reset did, and the command that undoes it."""
    if not backup:
        return lines(Text(f"{exercise.name} stands as it starts; there was nothing to keep."))
    return lines(
        Text(f"{exercise.name} stands as it starts."),
        hanging("  ", f"Yours is kept in {backup}"),
        hanging("  ", f"Undo with: mlx restore {exercise.slug}"),
    )


def was_restored(exercise: Exercise, used: str, replaced: str) -> Group:
    """Return what a restore did, and how to take it back."""
    return lines(
        hanging("", f"{exercise.name} holds what was in {used}"),
        hanging("  ", f"What it replaced is kept in {replaced}") if replaced else None,
        hanging("  ", f"Undo with: mlx restore {exercise.slug}") if replaced else None,
        hanging("  ", f"Next: mlx run {exercise.slug}"),
    )


def backups(exercise: Exercise, shown: list[str]) -> Group:
    """Return the backups of an exercise, newest first."""
    if not shown:
        return lines(Text(f"{exercise.name} has no backups. `mlx reset` makes one first."))
    return lines(
        Text(f"Backups of {exercise.name}, newest first:"),
        *(Text(f"  {literal(name)}") for name in shown),
        Text(f"`mlx restore {exercise.slug} --from FILE` puts one back.", "dim"),
    )


def was_made(folder: Path, root: Path, course: Course, written: int, *, anew: bool) -> Group:
    """Return what `init` did and the two commands to go on with."""
    exercises = count(len(course.exercises), "exercise")
    if anew:
        what = f"{exercises} in {literal(str(folder))}"
    elif written:
        what = f"{count(written, 'missing file')} added in {literal(str(folder))}"
    else:
        what = f"Nothing was missing in {literal(str(folder))}"
    return lines(
        Text.assemble((f"{what}.", "bold"), " Nothing that was there has been changed."),
        link(root, str(root)),
        Text.assemble("Next: ", (f"cd {shlex.quote(literal(str(folder)))}", "bold cyan")),
        Text.assemble("      ", ("mlx", "bold cyan"), f"   begins with {course.current.name}"),
    )


def was_updated(done: Update, shown: Callable[[Path], str]) -> Group:
    """Return what an update did, file by file."""
    parts = (
        (done.added, "new", "green"),
        (done.moved, "moved here, your work in it", "green"),
        (done.renewed, "new version", "green"),
        (done.skipped, "yours, kept as it is; a new version is there", "yellow"),
    )
    rows: list[RenderableType] = [
        hanging(Text("  "), Text.assemble(literal(shown(path)), (f"  {what}", style)))
        for paths, what, style in parts
        for path in paths
    ]
    if not rows:
        return lines(Text("Everything is up to date."))
    renewed = len(done.added) + len(done.renewed) + len(done.moved)
    advice = "`mlx reset NAME` takes the new version of a kept one; yours goes to a backup."
    return lines(
        Text(f"{count(renewed, 'file')} brought up to date, {len(done.skipped)} kept.", "bold"),
        *rows,
        Text(advice, "dim") if done.skipped else None,
    )


def diagnosis(*, healthy: bool) -> Group:
    """Return the doctor's last word."""
    if healthy:
        return lines(Text("Everything that `mlx` needs works.", "bold green"))
    return lines(Text("Something is bad. The advice beside it says what to do.", "bold red"))
