"""Commands that show: `hint`, `solution`, `read`, `open`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlx_exercises.cli.names import Name, NameOrCurrent, StageOrCurrent
from mlx_exercises.errors import Damaged, MlxError
from mlx_exercises.ui.render import guidance

if TYPE_CHECKING:
    from pathlib import Path

    from mlx_exercises.cli.context import CommandContext


def hint(
    context: typer.Context,
    name: NameOrCurrent = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every hint at once.")] = False,
) -> None:
    """Show the next hint."""
    place: CommandContext = context.obj
    exercise = place.open_exercise(name)
    total = len(exercise.hints)
    before = min(place.course.progress_state.hints.get(exercise.slug, 0), total)
    after = total if everything else min(before + 1, total)
    shown = range(0 if everything else max(0, after - 1), after)
    for number in range(before + 1, after + 1):
        place.journal.append("hint", exercise=exercise.slug, hint=number)
    place.warn_if_not_saved()
    place.out.print(guidance.hints(exercise, shown))


def solution(
    context: typer.Context,
    name: Name,
    *,
    spoil: Annotated[
        bool, typer.Option("--spoil", help="Even though it has not passed; this is recorded.")
    ] = False,
) -> None:
    """Show the reference solution, and how yours differs from it."""
    from mlx_exercises.ui.render import pages

    place: CommandContext = context.obj
    exercise = place.exercise(name)
    past = place.course.progress_state
    if exercise.slug not in past.ever_passed:
        if not spoil:
            place.open_exercise(exercise.name)  # a lock says so first
            raise MlxError(
                f"The solution of {exercise.name} opens once it has passed.",
                f"`mlx hint {exercise.slug}` helps. `mlx solution {exercise.slug} --spoil` shows "
                "it now, and your record will say so.",
            )
        if exercise.slug not in past.spoiled:
            place.journal.append("spoiled", exercise=exercise.slug)
            place.warn_if_not_saved()
    try:
        yours = place.workspace.file(exercise).read_text(encoding="utf-8", errors="replace")
    except OSError:
        yours = ""
    reference = _read(place.curriculum.solution(exercise))
    place.out.print(pages.solution(reference, yours))


def read(context: typer.Context, stage: StageOrCurrent = None) -> None:
    """Show the lesson of a stage."""
    from mlx_exercises.ui.render import pages

    place: CommandContext = context.obj
    if stage is None:
        chosen = place.curriculum.stage_of(place.course.current)
    else:
        chosen = place.curriculum.find_stage(stage)
    path = place.curriculum.lesson(chosen)
    if not path.is_file():
        raise MlxError(f"{chosen.name} has no lesson.", "`mlx list` shows its exercises.")
    place.out.print(pages.Lesson(_read(path)))


def open_file(context: typer.Context, name: NameOrCurrent = None) -> None:
    """Open the file in your editor."""
    from mlx_exercises.ui.editor import open_in_editor

    place: CommandContext = context.obj
    exercise = place.open_exercise(name)
    place.workspace.restore_missing(exercise)
    said = open_in_editor(place.workspace.file(exercise))
    if said:
        place.out.print(said)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Damaged(f"{path} cannot be read.", "Install mlx-exercises again.") from error
