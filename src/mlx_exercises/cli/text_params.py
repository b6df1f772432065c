"""A shortcut past Typer's validator, for the one version series whose insides it knows.

Typer 0.29 validates every value with pydantic, also text, and has no public way around it.
Importing pydantic takes 60 of the 145 ms of processor time that `mlx hint` would need. Our
arguments are text, lists of text, and flags, so there is nothing to validate. With any other
version of Typer, and for parameters of other types, nothing is changed, and commands start as
slowly as Typer does. `tests/cli/test_start.py` fails when an upgrade makes that happen.
"""

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

KNOWN_VERSIONS = "0.29."


class _Unvalidated:
    """Stands in for Typer's `RuntimeParam`: takes text as it was typed, and flags as they are."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002 - Typer's call
        several = param.multiple or param.nargs == -1
        return list(value or ()) if several else value


class _TextParams:
    """For commands and groups of Typer: text and flags go without validation."""

    def get_params(self, ctx: Any) -> list[Any]:
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        if typer.__version__.startswith(KNOWN_VERSIONS):
            for param in params:
                descriptor = getattr(param, "type_descriptor", None)
                if descriptor is not None and descriptor.annotation in (str, list[str], bool):
                    param.get_runtime_param = _Unvalidated
        return params


class Command(_TextParams, TyperCommand):
    """A command that starts quickly."""


class Group(_TextParams, TyperGroup):
    """The commands together, with options that start quickly."""
