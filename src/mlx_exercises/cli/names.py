"""The arguments that several commands take, and how a shell completes them."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from mlx_exercises.model.curriculum import Exercise, Stage


def complete_exercise(incomplete: str) -> list[str]:
    """Return slugs, and full names for those who typed a number or a path."""
    return [word for word in _words(stages=False) if word.startswith(incomplete)]


def complete_stage(incomplete: str) -> list[str]:
    """Return the stages' slugs and names."""
    return [word for word in _words(exercises=False) if word.startswith(incomplete)]


def complete_any(incomplete: str) -> list[str]:
    """Return exercises and stages."""
    return [word for word in _words() if word.startswith(incomplete)]


def _words(*, exercises: bool = True, stages: bool = True) -> list[str]:
    from mlx_exercises.curriculum.loader import load, shipped_root
    from mlx_exercises.errors import MlxError

    try:
        curriculum = load(shipped_root())
    except MlxError:
        return []  # completion must not print an error into what is being typed
    known: list[Stage | Exercise] = [*(curriculum.stages if stages else ())]
    known += curriculum.exercises if exercises else ()
    return [each.slug for each in known] + [each.name for each in known]


def _argument(metavar: str, completion: Callable[[str], list[str]], description: str) -> Any:
    return typer.Argument(
        metavar=metavar, autocompletion=completion, help=description, show_default=False
    )


Name = Annotated[str, _argument("NAME", complete_exercise, "The exercise.")]
NameOrCurrent = Annotated[
    str | None,
    _argument("[NAME]", complete_exercise, "The exercise; the current one unless named."),
]
StageName = Annotated[str, _argument("STAGE", complete_stage, "The stage.")]
StageOrCurrent = Annotated[
    str | None, _argument("[STAGE]", complete_stage, "The stage; the current one unless named.")
]
Names = Annotated[
    list[str] | None,
    _argument("[NAME]...", complete_any, "Stages or exercises; everything unless named."),
]
SomeNames = Annotated[list[str], _argument("NAME...", complete_any, "Exercises or stages.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]
Plain = Annotated[
    bool, typer.Option("--plain", help="Append what is new; for screen readers and logs.")
]
Folder = Annotated[
    str | None,
    typer.Argument(metavar="[DIR]", help="The folder; ml-exercises unless named."),
]
