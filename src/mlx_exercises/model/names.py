"""The names that exercises and stages go by, and the error for a name that none goes by."""

from __future__ import annotations

import difflib
import re

from mlx_exercises.errors import UnknownName


def matches_exercise(typed: str, name: str) -> bool:
    """Whether an exercise goes by what somebody typed.

    The exercise `03_calculus/02_chain_rule` goes by this name, `02_chain_rule`, `chain_rule`,
    `3.2`, and any path that ends in its name.
    """
    wanted = _normalized(typed).removesuffix(".py")
    stage, _, stem = name.partition("/")
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})", wanted):
        return (int(match[1]), int(match[2])) == (int(stage[:2]), int(stem[:2]))
    return wanted in (stem, stem[3:]) or f"/{wanted}".endswith(f"/{name}")


def matches_stage(typed: str, folder: str) -> bool:
    """Whether a stage goes by what somebody typed.

    The stage `03_calculus` goes by this name, `calculus`, `03`, `3`, and any path that ends in
    one of the first two.
    """
    wanted = _normalized(typed)
    if wanted.isdecimal():
        return int(wanted) == int(folder[:2])
    return wanted.rpartition("/")[2] in (folder, folder[3:])


def _normalized(typed: str) -> str:
    return typed.replace("\\", "/").strip().rstrip("/")


def unknown_name_error(what: str, typed: str, known: list[str]) -> UnknownName:
    """Return the error for a name that does not exist, with the three nearest that do."""
    near = difflib.get_close_matches(typed.lower(), known, n=3, cutoff=0.0)
    advice = f"Did you mean {', '.join(near[:-1]) + ' or ' if near[1:] else ''}{near[-1]}?"
    return UnknownName(f"There is no {what} called {typed!r}.", advice if near else "")
