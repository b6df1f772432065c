"""The command that shows what a passed exercise has to show: `show`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import typer

from mlx_exercises.cli.names import NameOrCurrent
from mlx_exercises.errors import NOT_PASSED, OUR_FAULT, PASSED, MlxError
from mlx_exercises.model.verdict import Outcome
from mlx_exercises.ui.render import progress

if TYPE_CHECKING:
    from pathlib import Path

    from mlx_exercises.cli.context import CommandContext
    from mlx_exercises.runner.run_one import Run

WIDEST = 100  # columns


def show(context: typer.Context, name: NameOrCurrent = None) -> int:
    """Show the picture of a passed exercise, and keep it as a PNG."""
    from mlx_exercises.figures.terminal.image_protocols import print_files, protocol_of
    from mlx_exercises.runner.run_one import run
    from mlx_exercises.ui.render import verdicts
    from mlx_exercises.workspace import figure_files

    place: CommandContext = context.obj
    exercise = place.open_exercise(name)
    result = run(place.workspace, place.course, exercise, pictures=True)
    place.warn_if_not_saved()
    if result.verdict.outcome is not Outcome.PASSED:
        place.err.print(verdicts.verdict_line(result.verdict))
        advice = f"There is a picture once it has passed. `mlx run {exercise.slug}` says more."
        place.err.print(advice)
        return OUR_FAULT if result.verdict.outcome is Outcome.FAULTY else NOT_PASSED
    if not result.pictures:
        return _nothing(place, result)
    paths: list[Path] = []
    try:
        paths = figure_files.make(result.pictures, figure_files.place_of(place.workspace, exercise))
    except MlxError as error:
        place.err.print(progress.warning(error.what, error.advice))
    protocol = protocol_of(os.environ, terminal=place.out.is_terminal)
    if protocol is not None and paths:
        print_files(place.out, paths, protocol)
    else:
        draw(place, result)
    for path in paths:
        place.out.print(f"Kept as {place.shown(path)}.")
    return PASSED


def _nothing(place: CommandContext, result: Run) -> int:
    if result.trouble:
        words = f"The picture failed, which is our fault: {result.trouble}"
        place.err.print(progress.warning(words))
        return OUR_FAULT
    place.out.print(f"{result.verdict.exercise} passed, and has no picture.")
    return PASSED


def draw(place: CommandContext, result: Run) -> None:
    """Draw the pictures of a run with characters."""
    from mlx_exercises.figures import from_json
    from mlx_exercises.figures.terminal import Drawing

    trouble = result.trouble
    try:
        for data in result.pictures:
            drawing = Drawing(from_json(data))
            place.out.print()
            place.out.print(drawing, width=min(place.out.width, WIDEST))
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        trouble = f"{type(error).__name__}: {error}"
    if trouble:  # which takes nothing away from the pass
        place.err.print(progress.warning(f"The picture failed, which is our fault: {trouble}"))
