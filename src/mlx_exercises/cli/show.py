"""The command that shows what a passed exercise has to show: `show`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import NameOrCurrent
from mlx_exercises.errors import NOT_PASSED, OUR_FAULT, PASSED, MlxError
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.ui.render import progress

if TYPE_CHECKING:
    from mlx_exercises.runner.run_one import Run

WIDEST = 100  # columns


def show(ctx: typer.Context, name: NameOrCurrent = None) -> int:
    """Show the picture of a passed exercise, and keep it as a PNG."""
    from mlx_exercises.figures.terminal.image_protocols import print_files, protocol_of
    from mlx_exercises.runner.run_one import run
    from mlx_exercises.ui.render import verdicts
    from mlx_exercises.workspace import figure_files

    context: CommandContext = ctx.obj
    exercise = context.open_exercise(name)
    result = run(context.workspace, context.course, exercise, pictures=True)
    context.warn_if_not_saved()
    if result.verdict.outcome is not Outcome.PASSED:
        context.err.print(verdicts.verdict_line(result.verdict))
        advice = f"There is a picture once it has passed. `mlx run {exercise.slug}` says more."
        context.err.print(advice)
        return OUR_FAULT if result.verdict.outcome is Outcome.FAULTY else NOT_PASSED
    if not result.pictures:
        return _nothing(context, result)
    paths: list[Path] = []
    try:
        paths = figure_files.make(
            result.pictures, figure_files.place_of(context.workspace, exercise)
        )
    except MlxError as error:
        context.err.print(progress.warning(error.what, error.advice))
    protocol = protocol_of(os.environ, terminal=context.out.is_terminal)
    if protocol is not None and paths:
        print_files(context.out, paths, protocol)
    else:
        draw(context, result)
    for path in paths:
        context.out.print(f"Kept as {context.shown(path)}.")
    return PASSED


def _nothing(context: CommandContext, result: Run) -> int:
    if result.trouble:
        words = f"The picture failed, which is our fault: {result.trouble}"
        context.err.print(progress.warning(words))
        return OUR_FAULT
    context.out.print(f"{result.verdict.exercise} passed, and has no picture.")
    return PASSED


def draw(context: CommandContext, result: Run) -> None:
    """Draw the pictures of a run with characters."""
    from mlx_exercises.figures import from_json
    from mlx_exercises.figures.terminal import Drawing

    trouble = result.trouble
    try:
        for data in result.pictures:
            drawing = Drawing(from_json(data))
            context.out.print()
            context.out.print(drawing, width=min(context.out.width, WIDEST))
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        trouble = f"{type(error).__name__}: {error}"
    if trouble:  # which takes nothing away from the pass
        context.err.print(progress.warning(f"The picture failed, which is our fault: {trouble}"))
