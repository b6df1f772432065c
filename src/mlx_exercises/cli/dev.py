"""`mlx dev …`: handed over to the authors' tools, which nobody else has to load."""

from __future__ import annotations

import typer

# Every word after `dev` is theirs, --help included.
SETTINGS = {
    "context_settings": {"allow_extra_args": True, "ignore_unknown_options": True},
    "add_help_option": False,
}


def dev(context: typer.Context) -> int:
    """For authors: hold exercises to their rules, begin a new one, try the checks' teeth."""
    from mlx_exercises.dev.cli import app

    return app(context.args, prog_name="mlx dev", standalone_mode=False) or 0
