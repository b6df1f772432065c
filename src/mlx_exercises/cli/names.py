"""The arguments that several commands take, and how a shell completes them."""

from __future__ import annotations

from typing import Annotated

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
        return []  # a shell that completes is no place for complaints
    known: list[Stage | Exercise] = [*(curriculum.stages if stages else ())]
    known += curriculum.exercises if exercises else ()
    return [each.slug for each in known] + [each.name for each in known]


Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME", autocompletion=complete_exercise, help="The exercise.", show_default=False
    ),
]
NameOrCurrent = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        autocompletion=complete_exercise,
        help="The exercise; the current one unless named.",
        show_default=False,
    ),
]
StageName = Annotated[
    str,
    typer.Argument(
        metavar="STAGE", autocompletion=complete_stage, help="The stage.", show_default=False
    ),
]
StageOrCurrent = Annotated[
    str | None,
    typer.Argument(
        metavar="[STAGE]",
        autocompletion=complete_stage,
        help="The stage; the current one unless named.",
        show_default=False,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]...",
        autocompletion=complete_any,
        help="Stages or exercises; everything unless named.",
        show_default=False,
    ),
]
SomeNames = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME...",
        autocompletion=complete_any,
        help="Exercises or stages.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]
Folder = Annotated[
    str | None,
    typer.Argument(metavar="[DIR]", help="The folder; ml-exercises unless named."),
]
