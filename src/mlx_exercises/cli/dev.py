"""`mlx dev …`: the authors' tools, which no other command imports."""

import typer

# The authors' tools parse every word after `dev`, --help included.
SETTINGS = {
    "context_settings": {"allow_extra_args": True, "ignore_unknown_options": True},
    "add_help_option": False,
}


def dev(ctx: typer.Context) -> int:
    """For authors: hold exercises to their rules, begin a new one, try the checks' teeth."""
    from mlx_exercises.dev.cli import app

    return app(ctx.args, prog_name="mlx dev", standalone_mode=False) or 0
