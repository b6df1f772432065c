"""Commands about the road: `list`, `stats`, `goto`, `challenge`, `unlock`."""

from typing import Annotated

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import AsJson, Name, StageName, complete_stage
from mlx_exercises.errors import MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.ui.render import layout, messages


def show_list(
    ctx: typer.Context,
    *,
    as_json: AsJson = False,
    stage: Annotated[
        str | None,
        typer.Option(metavar="STAGE", autocompletion=complete_stage, help="One stage only."),
    ] = None,
    pending: Annotated[bool, typer.Option("--pending", help="Only what is not done.")] = False,
    find: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="Only what has these words in name, title, keywords or terms."
        ),
    ] = "",
) -> None:
    """List stages and exercises with their state."""
    from mlx_exercises.course import listing
    from mlx_exercises.ui.render import lists

    context: CommandContext = ctx.obj
    course = context.course
    chosen = context.curriculum.find_stage(stage) if stage is not None else None
    glossary = None
    if find:
        from mlx_exercises.curriculum.glossary import load_glossary  # reads TOML, which takes time

        glossary = load_glossary(context.curriculum.root)
    rows = listing.select(course, stage=chosen, pending=pending, find=find, glossary=glossary)
    if as_json:
        context.print_json(listing.to_json(context.workspace, course, rows))
    elif rows:
        context.out.print(lists.roadmap(course, rows))
        context.out.print(layout.lines("", messages.whole_road(course)))
    else:
        context.out.print("Nothing matches. `mlx list` shows everything.")


def stats(ctx: typer.Context, *, as_json: AsJson = False) -> None:
    """Show time, attempts, hints and days."""
    from mlx_exercises.course.stats import gather
    from mlx_exercises.ui.render import lists

    context: CommandContext = ctx.obj
    gathered = gather(context.course)
    if as_json:
        context.print_json(gathered.to_json())
    else:
        context.out.print(lists.statistics(gathered))
        context.out.print(layout.lines("", messages.whole_road(context.course)))


def goto(ctx: typer.Context, name: Name) -> None:
    """Make an exercise the current one."""
    context: CommandContext = ctx.obj
    exercise = context.exercise(name)
    context.course.require_open(context.curriculum.stage_of(exercise))
    context.journal.append("goto", exercise=exercise.slug)
    _say_where(context, exercise)


def challenge(ctx: typer.Context, stage: StageName) -> None:
    """Go to a stage's challenge: passing it opens the next stage."""
    context: CommandContext = ctx.obj
    chosen = context.curriculum.find_stage(stage)
    context.course.require_open(chosen)
    if chosen.challenge is None:
        raise MlxError(
            f"{chosen.name} has no challenge.",
            f"`mlx list --stage {chosen.slug}` shows its exercises.",
        )
    context.journal.append("challenge", exercise=chosen.challenge.slug)
    _say_where(context, chosen.challenge)


def unlock(ctx: typer.Context, stage: StageName) -> None:
    """Open a stage by hand; the list will say so."""
    context: CommandContext = ctx.obj
    chosen = context.curriculum.find_stage(stage)
    if context.course.is_open(chosen):
        context.out.print(f"{chosen.name} is open already.")
    else:
        context.journal.append("unlocked", stage=chosen.slug)
        context.warn_if_not_saved()
        context.out.print(f"{chosen.name} is open now: unlocked by hand.")
    if chosen.exercises:
        context.out.print(
            f"Next: `mlx goto {chosen.exercises[0].slug}`, or `mlx read {chosen.slug}`."
        )


def _say_where(context: CommandContext, exercise: Exercise) -> None:
    context.workspace.restore_missing(exercise)
    context.warn_if_not_saved()
    file = context.workspace.file(exercise)
    context.out.print(messages.now_at(exercise, file, context.shown(file)))
