"""What commands print: what they have changed, how to undo it, and how to go on."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from mlx_exercises.course.course import Course
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.ui.render import progress
from mlx_exercises.ui.render.layout import bar, count, hanging, lines, link
from mlx_exercises.ui.render.sanitize import literal
from mlx_exercises.ui.render.verdicts import exercise_heading

if TYPE_CHECKING:
    from mlx_exercises.workspace.update import Update

_ROADMAP_BAR = 30  # columns


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
    """Return the result of `mlx doctor` in a sentence."""
    if healthy:
        return lines(Text("Everything that `mlx` needs works.", "bold green"))
    return lines(Text("Something is bad. The advice beside it says what to do.", "bold red"))


def hints(exercise: Exercise, shown: Iterable[int]) -> Group:
    """Return some of an exercise's hints, counted from 0, and how many remain."""
    total = len(exercise.hints)
    numbers = list(shown)
    if not numbers:
        return lines(Text(f"{exercise.name} has no hints. `mlx read` shows the stage's lesson."))
    remaining = total - 1 - numbers[-1]
    more = f"{count(remaining, 'hint')} left: `mlx hint {exercise.slug}` shows the next."
    last = f"That was the last hint. `mlx hint {exercise.slug} --all` shows all {total} again."
    return lines(
        Text(exercise.name, "bold"),
        *(
            hanging(Text(f"Hint {number + 1} of {total}  ", "magenta"), exercise.hints[number])
            for number in numbers
        ),
        Text(more if remaining else last, "dim"),
    )


def what_next(exercise: Exercise, following: Exercise, *, passed: bool, finished: bool) -> Group:
    """Return the line below a verdict: what to do next."""
    if not passed:
        words = f"`mlx hint` gives a hint, `mlx run {exercise.slug}` checks again."
        return lines(Text(words, "dim"))
    seen = f"`mlx solution {exercise.slug}` compares yours with ours."
    if finished:
        return lines(Text("Every exercise has passed. `mlx verify` checks them all.", "bold"))
    return lines(Text(f"Next: {following.name}.", "bold") + Text(f" {seen}", "dim"))


def whole_road(course: Course) -> Group:
    """Return how much of the roadmap is done, and where to go on."""
    done, total = course.progress(course.exercises)
    goal = f"Current: {course.current.name}. `mlx` goes there."
    if course.finished:
        goal = f"You have finished: every exercise has passed. {goal}"
    return lines(
        progress.road(course),
        Text.assemble("Roadmap  ", bar(done, total, _ROADMAP_BAR), f"  {done}/{total}"),
        Text(goal, "dim"),
    )


def now_at(exercise: Exercise, file: Path, shown: str) -> Group:
    """Return the exercise that has just become the current one."""
    return lines(
        Text.assemble("Current: ", (exercise.name, "bold")),
        exercise_heading(exercise, file, shown),
        Text("Next: `mlx` watches it, `mlx run` checks it once.", "dim"),
    )
