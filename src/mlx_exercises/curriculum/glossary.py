"""Reading the glossary: one `terms.toml` beside each stage's manifest."""

from __future__ import annotations

import tomllib
from pathlib import Path

from mlx_exercises.errors import Damaged
from mlx_exercises.model.glossary import Glossary, Term

LESSON = "lesson"  # `in` of a term that the lesson introduces


def load_glossary(root: Path) -> Glossary:
    """Read the terms of every stage below `root`. Raises `Damaged`."""
    return Glossary(
        tuple(
            term
            for path in sorted((root / "checks").glob("*/terms.toml"))
            for term in read_terms(path)
        )
    )


def read_terms(path: Path) -> tuple[Term, ...]:
    """Return the terms in one file. Raises `Damaged`."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("term", [])
        return tuple(
            Term(
                name=table["term"],
                synonyms=tuple(table.get("also", ())),
                definition=table["definition"],
                stage=path.parent.name,
                exercise="" if table["in"] == LESSON else table["in"],
            )
            for table in tables
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Damaged(
            f"{path} cannot be used: {type(error).__name__}: {error}",
            "Install mlx-exercises again, or run `mlx dev check` if you are editing it.",
        ) from error
