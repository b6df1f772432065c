"""All commands under one roof, and the options that every command takes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mlx_exercises import __version__
from mlx_exercises.cli import care, checking, editing, looking, progress
from mlx_exercises.cli.place import Place

_HELP = """Learn machine learning, one small exercise at a time.

`mlx init` makes a folder of exercises; `mlx` in there checks the current one at every save.
A NAME is 03_calculus/02_chain_rule, chain_rule, 3.2, or a path to the file."""

app = typer.Typer(
    name="mlx",
    help=_HELP,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - Typer calls it so
    if asked:
        typer.echo(f"mlx-exercises {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def everywhere(
    context: typer.Context,
    *,
    folder: Annotated[
        Path | None,
        typer.Option("--workspace", "-C", metavar="DIR", help="Work in this workspace."),
    ] = None,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Plain text; NO_COLOR=1 does the same.")
    ] = False,
    version: Annotated[  # noqa: ARG001 - its callback does it
        bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Say it.")
    ] = False,
) -> int | None:
    """Keep the options of all commands; alone, `mlx` is `mlx watch`."""
    context.obj = Place(folder, no_color=no_color)
    if context.invoked_subcommand is None:
        return checking.watch(context)
    return None


for _family in (care, checking, looking, progress, editing):
    _family.add_to(app)


@app.command(
    "dev",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
    help="For authors: check, new, mutate.",
)
def dev(context: typer.Context) -> int:
    """Hand over to the authors' tools, which nobody else has to load."""
    from mlx_exercises.dev.cli import app as authors

    return authors(context.args, prog_name="mlx dev", standalone_mode=False) or 0


def globals_first(words: list[str]) -> list[str]:
    """Move the options of all commands to the front, wherever they were typed."""
    first, rest = [], []
    remaining = iter(words)
    for word in remaining:
        if word == "--":
            rest += [word, *remaining]
        elif word in ("-C", "--workspace"):
            first += [word, *([value] if (value := next(remaining, None)) is not None else [])]
        elif word == "--no-color" or word.startswith("--workspace="):
            first.append(word)
        else:
            rest.append(word)
    return [*first, *rest]
