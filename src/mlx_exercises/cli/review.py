"""The command that brings passed exercises back: `review`."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import AsJson, Plain
from mlx_exercises.errors import MlxError

if TYPE_CHECKING:
    from mlx_exercises.course.spaced_repetition import ScheduledReview

A_DAY = 3


def review(
    ctx: typer.Context,
    *,
    listed: Annotated[
        bool, typer.Option("--list", help="Only say what comes back, and when.")
    ] = False,
    as_json: AsJson = False,
    count: Annotated[
        str, typer.Option("--count", metavar="N", help="At most so many a day.")
    ] = str(A_DAY),
    plain: Plain = False,
) -> int | None:
    """Do a few passed exercises again, from fresh copies; yours stay as they are."""
    from mlx_exercises.course import spaced_repetition as memory
    from mlx_exercises.ui.render import review as render_review
    from mlx_exercises.workspace.journal import Journal

    context: CommandContext = ctx.obj
    today = _today()
    practice = Journal(memory.review_workspace(context.workspace).journal)
    dues = memory.plan(context.course, practice)
    chosen = memory.select_due(dues, practice, today, _number(count))
    if as_json:
        context.print_json(_document(dues, chosen))
        return None
    if listed or not chosen:
        context.out.print(render_review.plan(dues, chosen, today))
        return None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise MlxError(
            "`mlx review` needs a terminal, and this is none.",
            "`mlx review --list` says what comes back, and when.",
        )
    from mlx_exercises.ui.watch import watch

    copies, course = memory.create_copies(context.workspace, context.course, chosen)
    greeting = "A fresh copy, to do once more. Yours in exercises/ stays as it is."
    exit_code = watch(
        copies, course, poll=False, plain=plain, console=context.out, greeting=greeting
    )
    practice.refresh()
    dues = memory.plan(context.course, practice)
    context.out.print(render_review.summary(course, dues, today))
    return exit_code


def _today() -> date:
    return datetime.now().astimezone().date()


def _number(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise MlxError(f"--count takes a number from 1, and {text!r} is none.")
    return int(text)


def _document(dues: list[ScheduledReview], chosen: list[ScheduledReview]) -> dict[str, object]:
    now = {due.exercise.slug for due in chosen}
    return {
        "exercises": [
            {
                "name": due.exercise.name,
                "due": due.day.isoformat(),
                "reviews": due.reviews,
                "now": due.exercise.slug in now,
            }
            for due in dues
        ]
    }
