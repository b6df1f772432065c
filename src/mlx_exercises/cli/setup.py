"""Commands for the workspace itself: `init`, `update`, `doctor`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from mlx_exercises.cli.names import AsJson, Folder
from mlx_exercises.errors import NOT_PASSED, PASSED, MlxError, NoWorkspace
from mlx_exercises.ui.render import layout, messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlx_exercises.cli.context import CommandContext

_Found = TypeVar("_Found")
DEFAULT_FOLDER = "ml-exercises"


def init(
    context: typer.Context,
    folder: Folder = None,
    *,
    python_first: Annotated[
        bool, typer.Option("--python-first", help="Begin with the stages on Python and NumPy.")
    ] = False,
) -> None:
    """Make a folder of exercises, or add what is missing to one."""
    from mlx_exercises.workspace import workspace as workspaces
    from mlx_exercises.workspace.baseline import add_shipped_files

    place: CommandContext = context.obj
    base = place.folder or Path()
    chosen = base / (folder or ("" if place.folder else DEFAULT_FOLDER))
    target = Path(os.path.abspath(chosen))  # noqa: PTH100 - `..` goes, links stay
    _stay_outside_of_others(place, target)
    was_there = workspaces.is_workspace(target, place.curriculum)
    mended = 0
    if was_there:  # where files were numbered otherwise, they bring the work along
        there = workspaces.at(target, place.curriculum)
        mended = sum(there.restore_missing(each) for each in place.curriculum.exercises)
    made, written = workspaces.make(target, place.curriculum)
    add_shipped_files(made)
    place.workspace = made
    if python_first or not was_there or not made.journal.exists():
        place.journal.append("init", **({"python_first": True} if python_first else {}))
    place.warn_if_not_saved()
    place.out.print(
        messages.was_made(
            chosen, made.root, place.course, len(written) + mended, anew=not was_there
        )
    )


def _stay_outside_of_others(place: CommandContext, folder: Path) -> None:
    """Raise `MlxError` for a folder inside another workspace."""
    from mlx_exercises.workspace import workspace as workspaces

    try:
        around = workspaces.find(folder.parent, place.curriculum)
    except NoWorkspace:
        return
    raise MlxError(
        f"{folder} would lie inside the workspace {around.root}.",
        f"`mlx init {around.root}` adds what is missing there; for a second workspace name a "
        "folder outside of it.",
    )


def update(context: typer.Context) -> None:
    """Bring files you have not edited to the installed version."""
    from mlx_exercises.workspace.update import update as renew

    place: CommandContext = context.obj
    if place.workspace.is_clone:
        place.out.print("This workspace is a clone of the project: `git pull` updates it.")
        return
    place.out.print(messages.was_updated(renew(place.workspace), place.shown))


def doctor(context: typer.Context, *, as_json: AsJson = False) -> int:
    """Try out everything that `mlx` needs."""
    from mlx_exercises.doctor import report as practice
    from mlx_exercises.ui.render import lists

    place: CommandContext = context.obj
    curriculum = _or_error(lambda: place.curriculum)
    workspace = _or_error(lambda: place.workspace)
    journal = None if isinstance(workspace, MlxError) else place.journal
    symptoms = []
    for symptom in practice.run_diagnostics(curriculum, workspace, journal, place.out):
        symptoms.append(symptom)
        if not as_json:
            place.out.print(lists.symptom(symptom))
    document = practice.to_json(symptoms)
    if as_json:
        place.print_json(document)
    else:
        place.out.print(layout.lines("", messages.diagnosis(healthy=document["healthy"])))
    return PASSED if document["healthy"] else NOT_PASSED


def _or_error(find: Callable[[], _Found]) -> _Found | MlxError:
    try:
        return find()
    except MlxError as error:
        return error
