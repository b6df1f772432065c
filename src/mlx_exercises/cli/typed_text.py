"""Commands that start at once."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup


class AsTyped:
    """Takes text as it was typed.

    Typer sends every text through a validator, whose library takes as long to import as all
    that `mlx hint` does. Our arguments are text, lists of text, and flags: nothing to validate.
    """

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002 - Typer's call
        """Return the text, or the list of texts."""
        several = param.multiple or param.nargs == -1
        return list(value or ()) if several else value


class Command(TyperCommand):
    """A command whose arguments are text."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, each of which takes what it is given."""
        return spared(super().get_params(ctx))


class Group(TyperGroup):
    """The commands together, with options that are text."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters, each of which takes what it is given."""
        return spared(super().get_params(ctx))


def spared(params: list[Any]) -> list[Any]:
    """Spare parameters the validator, in the versions of Typer that have one."""
    for param in params:
        if hasattr(param, "get_runtime_param"):
            param.get_runtime_param = AsTyped
    return params
