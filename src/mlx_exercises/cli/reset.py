"""Commands that change the learner's files: `reset`, `restore`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import Name, SomeNames
from mlx_exercises.errors import MlxError, UnknownName
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.ui.render import layout, messages


def reset(
    ctx: typer.Context,
    names: SomeNames,
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Put the starting file back; yours is kept."""
    from mlx_exercises.course import reset as course_reset

    context: CommandContext = ctx.obj
    exercises: dict[str, Exercise] = {}
    for name in names:
        found = context.curriculum.find_any(name)
        if len(found) > 1 and not yes:
            _ask(context, name, found)
        exercises |= {each.slug: each for each in found}
    if context.workspace.is_clone:
        context.err.print("This workspace is a clone: starting files come from git's HEAD.")
    for exercise in exercises.values():
        backup = course_reset.reset(context.workspace, context.course, exercise)
        context.out.print(messages.was_reset(exercise, context.shown(backup) if backup else ""))
    context.warn_if_not_saved()


def _ask(context: CommandContext, name: str, exercises: tuple[Exercise, ...]) -> None:
    edited = [each for each in exercises if context.workspace.is_edited(each)]
    what = f"{name} has {layout.count(len(exercises), 'exercise')}, {len(edited)} of them edited."
    if not sys.stdin.isatty():
        raise MlxError(what, "Add --yes to reset them all; your files are kept in any case.")
    if not typer.confirm(f"{what} Reset them all?", err=True):
        context.out.print("Nothing was reset.")
        raise typer.Exit


def restore(
    ctx: typer.Context,
    name: Name,
    *,
    listed: Annotated[bool, typer.Option("--list", help="Name the backups there are.")] = False,
    source: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="This backup, not the newest.")
    ] = None,
) -> None:
    """Put a backup back; what it replaces is kept too."""
    from mlx_exercises.course import reset as course_reset

    context: CommandContext = ctx.obj
    exercise = context.exercise(name)
    if listed:
        backups = context.workspace.backups(exercise)
        context.out.print(messages.backups(exercise, [context.shown(each) for each in backups]))
        return
    chosen = _backup(context, exercise, Path(source)) if source is not None else None
    used, replaced = course_reset.restore(context.workspace, context.course, exercise, chosen)
    context.warn_if_not_saved()
    context.out.print(
        messages.was_restored(
            exercise, context.shown(used), context.shown(replaced) if replaced else ""
        )
    )


def _backup(context: CommandContext, exercise: Exercise, source: Path) -> Path:
    """Return the file that is meant: a path, or the bare name of a backup."""
    if source.exists():
        return source
    named = [each for each in context.workspace.backups(exercise) if source.name == each.name]
    if named:
        return named[0]
    raise UnknownName(
        f"There is no backup {source}.",
        f"`mlx restore {exercise.slug} --list` names the backups there are.",
    )
