"""Mutants that change nothing: listed by hand, each with its reason.

`checks/<stage>/equivalent.toml` holds one table for each:

    [[equivalent]]
    exercise = "dot_and_angle"
    function = "cosine"
    line = "return top / (length(u) * length(v))"
    mutant = "return top / (length(v) * length(u))"
    reason = "A product does not change when its factors change places."

The slug, the function and the two texts are the key. It survives renumbering, and every edit
that leaves the line itself alone; when the line changes, the mutant has to be judged again.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from mlx_exercises.errors import MlxError

_KEYS = ("exercise", "function", "line", "mutant", "reason")

Key = tuple[str, str, str]  # function, line, mutant


def read_equivalents(path: Path) -> Mapping[tuple[str, Key], str]:
    """Return the reasons that a stage's list gives, by slug and key; an absent file lists nothing.

    Raises `MlxError` when the file cannot be used, or a table lacks a key or its reason.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise MlxError(f"{path} cannot be read: {error}", "Make it valid TOML.") from error
    reasons = {}
    for number, table in enumerate(data.get("equivalent", []), start=1):
        values = [table.get(key) for key in _KEYS]
        if set(table) - set(_KEYS) or not all(isinstance(each, str) for each in values):
            what = f"{path}: table {number} is not complete."
            raise MlxError(what, f"Its keys are {', '.join(_KEYS)}; all are texts.")
        slug, function, line, mutant, reason = (value.strip() for value in values)
        if not reason:
            raise MlxError(f"{path}: table {number} gives no reason.", "Write one sentence.")
        reasons[slug, (function, line, mutant)] = reason
    return reasons


def as_table(slug: str, key: Key) -> str:
    """Return the table that would list a mutant, for an author to paste and complete."""
    function, line, mutant = (_quoted(each) for each in key)
    return (
        f'[[equivalent]]\nexercise = "{slug}"\nfunction = {function}\n'
        f'line = {line}\nmutant = {mutant}\nreason = ""\n'
    )


def _quoted(text: str) -> str:
    """Return a TOML string: as it stands where that can be read, and escaped otherwise."""
    if not set('"\\\n') & set(text):
        return f'"{text}"'
    if not set("'\n") & set(text):
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)  # JSON's escapes are TOML's
