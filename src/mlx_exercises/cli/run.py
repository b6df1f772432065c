"""Commands that check: `run`, `verify`, `watch`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import AsJson, NameOrCurrent, Names, Plain
from mlx_exercises.cli.show import draw
from mlx_exercises.errors import NOT_PASSED, OUR_FAULT, PASSED, USAGE, Locked, MlxError
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.ui.render import layout, messages, progress, verdicts

if TYPE_CHECKING:
    from mlx_exercises.runner.run_one import Run


def watch(
    ctx: typer.Context,
    *,
    poll: Annotated[
        bool, typer.Option("--poll", help="Look for saves again and again; for network drives.")
    ] = False,
    plain: Plain = False,
) -> int:
    """Check the current exercise at every save."""
    context: CommandContext = ctx.obj
    workspace, course = context.workspace, context.course
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise MlxError(
            "`mlx watch` needs a terminal, and this is none.",
            "Use `mlx run` to check the current exercise, `mlx verify` to check all.",
        )
    from mlx_exercises.ui.watch import watch as keep_watch

    return keep_watch(workspace, course, poll=poll, plain=plain, console=context.out)


def run(ctx: typer.Context, name: NameOrCurrent = None, *, as_json: AsJson = False) -> int:
    """Check one exercise."""
    from mlx_exercises.cli.display import spinner
    from mlx_exercises.runner.run_one import run as check

    context: CommandContext = ctx.obj
    exercise = context.open_exercise(name)
    with spinner(context.err, exercise) as on_step:
        result = check(
            context.workspace, context.course, exercise, pictures=not as_json, on_step=on_step
        )
    context.warn_if_not_saved()
    if as_json:
        context.print_json(result.verdict.to_json())
    else:
        _show(context, exercise, result)
    return _exit_code([result.verdict])


def _show(context: CommandContext, exercise: Exercise, result: Run) -> None:
    file = context.workspace.file(exercise)
    shown = context.shown(file)
    if result.rewritten:
        context.err.print(progress.warning(f"{shown} was missing, and is there again."))
    context.out.print(verdicts.verdict_panel(result.verdict, exercise, file, shown))
    draw(context, result)
    if result.opened:
        done = context.curriculum.stage_of(exercise)
        context.out.print(layout.lines("", progress.opened(result.opened, done)))
    passed = result.verdict.outcome is Outcome.PASSED
    following = context.course.after(exercise) if passed else exercise
    finished = context.course.finished
    words = messages.what_next(exercise, following, passed=passed, finished=finished)
    context.out.print(layout.lines("", words))


def verify(
    ctx: typer.Context,
    names: Names = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Locked stages too.")] = False,
    as_json: AsJson = False,
    junit: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write JUnit's XML to a file as well.")
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Run again what has not changed.")
    ] = False,
) -> int:
    """Check everything that is open to you, in parallel."""
    from mlx_exercises.cli.display import verify_display
    from mlx_exercises.runner import reports
    from mlx_exercises.runner.run_many import verify as check

    context: CommandContext = ctx.obj
    wanted = _wanted(context, names)
    with verify_display(context, wanted, as_json=as_json) as on_verdict:
        results = check(
            context.workspace,
            context.course,
            wanted,
            everything=everything,
            cached=not no_cache,
            on_verdict=on_verdict,
        )
    context.warn_if_not_saved()
    if junit is not None:
        reports.write_junit(results, Path(junit))
    if as_json:
        context.print_json(reports.to_json(results))
    if names and results and all(each.outcome is Outcome.LOCKED for each in results):
        _refuse(context, wanted[0], as_json=as_json)
        return USAGE
    if not as_json:
        _print_summary(context, results)
    return _exit_code(results)


def _wanted(context: CommandContext, names: list[str] | None) -> list[Exercise]:
    if not names:
        return list(context.course.exercises)
    named = {each.slug for name in names for each in context.curriculum.find_any(name)}
    return [each for each in context.course.exercises if each.slug in named]


def _refuse(context: CommandContext, exercise: Exercise, *, as_json: bool) -> None:
    try:
        context.course.require_open(context.curriculum.stage_of(exercise))
    except Locked as error:
        if not as_json:
            raise
        context.err.print(progress.trouble(error))


def _print_summary(context: CommandContext, verdicts: list[Verdict]) -> None:
    from mlx_exercises.ui.render import verify as render_verify

    bad = [each for each in verdicts if each.outcome not in (Outcome.PASSED, Outcome.LOCKED)]
    if bad:
        slug = context.curriculum.find(bad[0].exercise).slug
        advice = f"Next: `mlx run {slug}` shows the first of them in full."
    elif context.course.finished:
        advice = "You have finished: every exercise has passed."
    else:
        advice = f"Next: {context.course.current.name}. `mlx` goes there."
    context.out.print(render_verify.summary(verdicts, advice))


def _exit_code(verdicts: list[Verdict]) -> int:
    outcomes = {verdict.outcome for verdict in verdicts}
    if Outcome.FAULTY in outcomes:
        return OUR_FAULT
    return PASSED if outcomes <= {Outcome.PASSED} else NOT_PASSED
