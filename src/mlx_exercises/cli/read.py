"""Commands that show: `hint`, `solution`, `read`, `open`."""

from typing import Annotated

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import Name, NameOrCurrent, StageOrCurrent
from mlx_exercises.errors import MlxError
from mlx_exercises.ui.render import messages


def hint(
    ctx: typer.Context,
    name: NameOrCurrent = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every hint at once.")] = False,
) -> None:
    """Show the next hint."""
    context: CommandContext = ctx.obj
    exercise = context.open_exercise(name)
    total = len(exercise.hints)
    before = min(context.course.progress_state.hints.get(exercise.slug, 0), total)
    after = total if everything else min(before + 1, total)
    shown = range(0 if everything else max(0, after - 1), after)
    for number in range(before + 1, after + 1):
        context.journal.append("hint", exercise=exercise.slug, hint=number)
    context.warn_if_not_saved()
    context.out.print(messages.hints(exercise, shown))


def solution(
    ctx: typer.Context,
    name: Name,
    *,
    spoil: Annotated[
        bool, typer.Option("--spoil", help="Even though it has not passed; this is recorded.")
    ] = False,
) -> None:
    """Show the reference solution, and how yours differs from it."""
    from mlx_exercises.ui.render import pages

    context: CommandContext = ctx.obj
    exercise = context.exercise(name)
    past = context.course.progress_state
    if exercise.slug not in past.ever_passed:
        if not spoil:
            context.open_exercise(exercise.name)  # where the stage is locked, that is the error
            raise MlxError(
                f"The solution of {exercise.name} opens once it has passed.",
                f"`mlx hint {exercise.slug}` helps. `mlx solution {exercise.slug} --spoil` shows "
                "it now, and your record will say so.",
            )
        if exercise.slug not in past.spoiled:
            context.journal.append("spoiled", exercise=exercise.slug)
            context.warn_if_not_saved()
    context.out.print(pages.solution(context.workspace, exercise))


def read(ctx: typer.Context, stage: StageOrCurrent = None) -> None:
    """Show the lesson of a stage."""
    from mlx_exercises.ui.render import pages

    context: CommandContext = ctx.obj
    if stage is None:
        chosen = context.curriculum.stage_of(context.course.current)
    else:
        chosen = context.curriculum.find_stage(stage)
    context.out.print(pages.lesson(context.curriculum, chosen))


def open_file(ctx: typer.Context, name: NameOrCurrent = None) -> None:
    """Open the file in your editor."""
    from mlx_exercises.ui.editor import open_in_editor

    context: CommandContext = ctx.obj
    exercise = context.open_exercise(name)
    context.workspace.restore_missing(exercise)
    message = open_in_editor(context.workspace.file(exercise))
    if message:
        context.out.print(message)
