"""Commands for the workspace itself: `init`, `update`, `doctor`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from mlx_exercises.cli.context import CommandContext
from mlx_exercises.cli.names import AsJson, Folder
from mlx_exercises.errors import NOT_PASSED, PASSED, MlxError, NoWorkspace
from mlx_exercises.ui.render import layout, messages

_Found = TypeVar("_Found")
DEFAULT_FOLDER = "ml-exercises"


def init(
    ctx: typer.Context,
    folder: Folder = None,
    *,
    python_first: Annotated[
        bool, typer.Option("--python-first", help="Begin with the stages on Python and NumPy.")
    ] = False,
) -> None:
    """Make a folder of exercises, or add what is missing to one."""
    from mlx_exercises.workspace import workspace as workspaces
    from mlx_exercises.workspace.baseline import add_shipped_files

    context: CommandContext = ctx.obj
    base = context.folder or Path()
    chosen = base / (folder or ("" if context.folder else DEFAULT_FOLDER))
    target = Path(os.path.abspath(chosen))  # noqa: PTH100 - `..` goes, links stay
    _stay_outside_of_others(context, target)
    was_there = workspaces.is_workspace(target, context.curriculum)
    restored = 0
    if was_there:  # where files were numbered otherwise, they bring the work along
        there = workspaces.at(target, context.curriculum)
        restored = sum(there.restore_missing(each) for each in context.curriculum.exercises)
    made, written = workspaces.make(target, context.curriculum)
    add_shipped_files(made)
    context.workspace = made
    if python_first or not was_there or not made.journal.exists():
        context.journal.append("init", **({"python_first": True} if python_first else {}))
    context.warn_if_not_saved()
    context.out.print(
        messages.was_made(
            chosen, made.root, context.course, len(written) + restored, anew=not was_there
        )
    )


def _stay_outside_of_others(context: CommandContext, folder: Path) -> None:
    """Raise `MlxError` for a folder inside another workspace."""
    from mlx_exercises.workspace import workspace as workspaces

    try:
        around = workspaces.find(folder.parent, context.curriculum)
    except NoWorkspace:
        return
    raise MlxError(
        f"{folder} would lie inside the workspace {around.root}.",
        f"`mlx init {around.root}` adds what is missing there; for a second workspace name a "
        "folder outside of it.",
    )


def update(ctx: typer.Context) -> None:
    """Bring files you have not edited to the installed version."""
    from mlx_exercises.workspace.update import update as update_files

    context: CommandContext = ctx.obj
    if context.workspace.is_clone:
        context.out.print("This workspace is a clone of the project: `git pull` updates it.")
        return
    context.out.print(messages.was_updated(update_files(context.workspace), context.shown))


def doctor(ctx: typer.Context, *, as_json: AsJson = False) -> int:
    """Try out everything that `mlx` needs."""
    from mlx_exercises.doctor import report
    from mlx_exercises.ui.render import lists

    context: CommandContext = ctx.obj
    curriculum = _or_error(lambda: context.curriculum)
    workspace = _or_error(lambda: context.workspace)
    journal = None if isinstance(workspace, MlxError) else context.journal
    diagnostics = []
    for diagnostic in report.run_diagnostics(curriculum, workspace, journal, context.out):
        diagnostics.append(diagnostic)
        if not as_json:
            context.out.print(lists.diagnostic(diagnostic))
    document = report.to_json(diagnostics)
    if as_json:
        context.print_json(document)
    else:
        context.out.print(layout.lines("", messages.diagnosis(healthy=document["healthy"])))
    return PASSED if document["healthy"] else NOT_PASSED


def _or_error(find: Callable[[], _Found]) -> _Found | MlxError:
    try:
        return find()
    except MlxError as error:
        return error
