"""Commands about the road: `list`, `stats`, `goto`, `challenge`, `unlock`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlx_exercises.cli.names import AsJson, Name, StageName, complete_stage
from mlx_exercises.errors import MlxError
from mlx_exercises.ui.render import guidance, layout

if TYPE_CHECKING:
    from mlx_exercises.cli.context import CommandContext
    from mlx_exercises.model.curriculum import Exercise


def show_list(
    context: typer.Context,
    *,
    as_json: AsJson = False,
    stage: Annotated[
        str | None,
        typer.Option(metavar="STAGE", autocompletion=complete_stage, help="One stage only."),
    ] = None,
    pending: Annotated[bool, typer.Option("--pending", help="Only what is not done.")] = False,
    find: Annotated[
        str, typer.Option(metavar="TEXT", help="Only what has these words in name or title.")
    ] = "",
) -> None:
    """List stages and exercises with their state."""
    from mlx_exercises.course import listing
    from mlx_exercises.ui.render import lists

    place: CommandContext = context.obj
    course = place.course
    chosen = place.curriculum.find_stage(stage) if stage is not None else None
    rows = listing.select(course, stage=chosen, pending=pending, find=find)
    if as_json:
        place.print_json(listing.to_json(place.workspace, course, rows))
    elif rows:
        place.out.print(lists.roadmap(course, rows))
        place.out.print(layout.lines("", guidance.whole_road(course)))
    else:
        place.out.print("Nothing matches. `mlx list` shows everything.")


def stats(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Show time, attempts, hints and days."""
    from mlx_exercises.course.stats import gather
    from mlx_exercises.ui.render import lists

    place: CommandContext = context.obj
    gathered = gather(place.course)
    if as_json:
        place.print_json(gathered.to_json())
    else:
        place.out.print(lists.statistics(gathered))
        place.out.print(layout.lines("", guidance.whole_road(place.course)))


def goto(context: typer.Context, name: Name) -> None:
    """Make an exercise the current one."""
    place: CommandContext = context.obj
    exercise = place.exercise(name)
    place.course.require_open(place.curriculum.stage_of(exercise))
    place.journal.append("goto", exercise=exercise.slug)
    _say_where(place, exercise)


def challenge(context: typer.Context, stage: StageName) -> None:
    """Go to a stage's challenge: passing it opens the next stage."""
    place: CommandContext = context.obj
    chosen = place.curriculum.find_stage(stage)
    place.course.require_open(chosen)
    if chosen.challenge is None:
        raise MlxError(
            f"{chosen.name} has no challenge.",
            f"`mlx list --stage {chosen.slug}` shows its exercises.",
        )
    place.journal.append("challenge", exercise=chosen.challenge.slug)
    _say_where(place, chosen.challenge)


def unlock(context: typer.Context, stage: StageName) -> None:
    """Open a stage by hand; the list will say so."""
    place: CommandContext = context.obj
    chosen = place.curriculum.find_stage(stage)
    if place.course.is_open(chosen):
        place.out.print(f"{chosen.name} is open already.")
    else:
        place.journal.append("unlocked", stage=chosen.slug)
        place.warn_if_not_saved()
        place.out.print(f"{chosen.name} is open now: unlocked by hand.")
    if chosen.exercises:
        place.out.print(
            f"Next: `mlx goto {chosen.exercises[0].slug}`, or `mlx read {chosen.slug}`."
        )


def _say_where(place: CommandContext, exercise: Exercise) -> None:
    place.workspace.restore_missing(exercise)
    place.warn_if_not_saved()
    file = place.workspace.file(exercise)
    place.out.print(guidance.now_at(exercise, file, place.shown(file)))
