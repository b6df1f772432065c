"""The command line as a Typer program, and the options that every command takes."""

import importlib
from pathlib import Path
from typing import Annotated

import typer

from mlx_exercises.cli.text_params import Command, Group

_HELP = """Learn machine learning, one small exercise at a time.

`mlx init` makes a folder of exercises; `mlx` in there checks the current one at every save.
A NAME is 03_calculus/02_chain_rule, chain_rule, 3.2, or a path to the file."""

# In the order of the help: a command's name, and the function in a module beside this one.
COMMANDS = {
    "init": "setup.init",
    "watch": "run.watch",
    "run": "run.run",
    "verify": "run.verify",
    "hint": "read.hint",
    "read": "read.read",
    "glossary": "glossary.glossary",
    "open": "read.open_file",
    "show": "show.show",
    "solution": "read.solution",
    "list": "progress.show_list",
    "goto": "progress.goto",
    "challenge": "progress.challenge",
    "unlock": "progress.unlock",
    "review": "review.review",
    "stats": "progress.stats",
    "reset": "reset.reset",
    "restore": "reset.restore",
    "update": "setup.update",
    "doctor": "setup.doctor",
    "dev": "dev.dev",
}


def build(typed: str = "") -> typer.Typer:
    """Return the program with the command that was typed, or with all of them.

    All are needed for the help, for a word that is no command, and for completion in a shell.
    `mlx hint`, with 85 ms of processor time, would spend 10 more on the other commands.
    """
    one = typed in COMMANDS
    app = typer.Typer(
        name="mlx",
        add_completion=not one,
        cls=Group,
        help=_HELP,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(everywhere)
    for name in [typed] if one else COMMANDS:
        module, _, function = COMMANDS[name].partition(".")
        commands = importlib.import_module(f"mlx_exercises.cli.{module}")
        settings = getattr(commands, "SETTINGS", {})
        app.command(name, cls=Command, **settings)(getattr(commands, function))
    return app


def everywhere(
    ctx: typer.Context,
    *,
    folder: Annotated[
        str | None,
        typer.Option("--workspace", "-C", metavar="DIR", help="Work in this workspace."),
    ] = None,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Plain text; NO_COLOR=1 does the same.")
    ] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> int | None:
    """Keep the options of all commands; alone, `mlx` is `mlx watch`."""
    from mlx_exercises.cli.context import CommandContext

    ctx.obj = CommandContext(Path(folder) if folder else None, no_color=no_color)
    if version:
        from mlx_exercises import __version__

        typer.echo(f"mlx-exercises {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        from mlx_exercises.cli.run import watch

        return watch(ctx)
    return None


def split_global_options(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the options of all commands, wherever they were typed, and all other words."""
    options, others = [], []
    remaining = iter(words)
    for word in remaining:
        if word == "--":
            others += [word, *remaining]
        elif word in ("-C", "--workspace"):
            options += [word, *([value] if (value := next(remaining, None)) is not None else [])]
        elif word == "--no-color" or word.startswith("--workspace="):
            options.append(word)
        else:
            others.append(word)
    return options, others
