"""Commands that check: `run`, `verify`, `watch`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlx_exercises.cli.names import AsJson, NameOrCurrent, Names
from mlx_exercises.cli.show import draw
from mlx_exercises.errors import NOT_PASSED, OUR_FAULT, PASSED, USAGE, Locked, MlxError
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.ui.render import guidance, layout, progress, verdicts

if TYPE_CHECKING:
    from mlx_exercises.cli.context import CommandContext
    from mlx_exercises.model.curriculum import Exercise
    from mlx_exercises.runner.run_one import Run


def watch(
    context: typer.Context,
    *,
    poll: Annotated[
        bool, typer.Option("--poll", help="Look for saves again and again; for network drives.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Append what is new; for screen readers and logs.")
    ] = False,
) -> int:
    """Check the current exercise at every save."""
    place: CommandContext = context.obj
    workspace, course = place.workspace, place.course
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise MlxError(
            "`mlx watch` needs a terminal, and this is none.",
            "Use `mlx run` to check the current exercise, `mlx verify` to check all.",
        )
    from mlx_exercises.ui.watch import watch as keep_watch

    return keep_watch(workspace, course, poll=poll, plain=plain, console=place.out)


def run(context: typer.Context, name: NameOrCurrent = None, *, as_json: AsJson = False) -> int:
    """Check one exercise."""
    from mlx_exercises.cli.spinner import Spinner
    from mlx_exercises.runner.run_one import run as check

    place: CommandContext = context.obj
    exercise = place.open_exercise(name)
    with Spinner(place.err, exercise) as tell:
        result = check(place.workspace, place.course, exercise, pictures=not as_json, tell=tell)
    place.warn_if_not_saved()
    if as_json:
        place.print_json(result.verdict.to_json())
    else:
        _show(place, exercise, result)
    return _exit_code([result.verdict])


def _show(place: CommandContext, exercise: Exercise, result: Run) -> None:
    file = place.workspace.file(exercise)
    shown = place.shown(file)
    if result.rewritten:
        place.err.print(progress.warning(f"{shown} was missing, and is there again."))
    place.out.print(verdicts.verdict_panel(result.verdict, exercise, file, shown))
    draw(place, result)
    if result.opened:
        done = place.curriculum.stage_of(exercise)
        place.out.print(layout.lines("", progress.opened(result.opened, done)))
    passed = result.verdict.outcome is Outcome.PASSED
    following = place.course.after(exercise) if passed else exercise
    finished = place.course.finished
    words = guidance.what_next(exercise, following, passed=passed, finished=finished)
    place.out.print(layout.lines("", words))


def verify(
    context: typer.Context,
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
    from mlx_exercises.cli.verify_display import VerifyDisplay
    from mlx_exercises.runner import reports
    from mlx_exercises.runner.run_many import verify as check

    place: CommandContext = context.obj
    wanted = _wanted(place, names)
    with VerifyDisplay(place, wanted, as_json=as_json) as tell:
        judged = check(
            place.workspace,
            place.course,
            wanted,
            everything=everything,
            cached=not no_cache,
            tell=tell,
        )
    place.warn_if_not_saved()
    if junit is not None:
        reports.write_junit(judged, Path(junit))
    if as_json:
        place.print_json(reports.to_json(judged))
    if names and judged and all(each.outcome is Outcome.LOCKED for each in judged):
        _refuse(place, wanted[0], as_json=as_json)
        return USAGE
    if not as_json:
        _sum_up(place, judged)
    return _exit_code(judged)


def _wanted(place: CommandContext, names: list[str] | None) -> list[Exercise]:
    if not names:
        return list(place.course.exercises)
    named = {each.slug for name in names for each in place.curriculum.find_any(name)}
    return [each for each in place.course.exercises if each.slug in named]


def _refuse(place: CommandContext, exercise: Exercise, *, as_json: bool) -> None:
    try:
        place.course.require_open(place.curriculum.stage_of(exercise))
    except Locked as error:
        place.err.print(progress.trouble(error)) if as_json else None
        if not as_json:
            raise


def _sum_up(place: CommandContext, verdicts: list[Verdict]) -> None:
    from mlx_exercises.ui.render import verify as render_verify

    bad = [each for each in verdicts if each.outcome not in (Outcome.PASSED, Outcome.LOCKED)]
    if bad:
        slug = place.curriculum.find(bad[0].exercise).slug
        advice = f"Next: `mlx run {slug}` shows the first of them in full."
    elif place.course.finished:
        advice = "You have finished: every exercise has passed."
    else:
        advice = f"Next: {place.course.current.name}. `mlx` goes there."
    place.out.print(render_verify.sweep_sum(verdicts, advice))


def _exit_code(verdicts: list[Verdict]) -> int:
    outcomes = {verdict.outcome for verdict in verdicts}
    if Outcome.FAULTY in outcomes:
        return OUR_FAULT
    return PASSED if outcomes <= {Outcome.PASSED} else NOT_PASSED
