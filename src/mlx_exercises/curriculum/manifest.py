"""One `stage.toml` read: a stage and its exercises."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from mlx_exercises.errors import Damaged
from mlx_exercises.model.curriculum import Exercise, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_stage(manifest: Path) -> Stage:
    """Return the stage that a manifest describes. Raises `Damaged`."""
    folder = manifest.parent
    try:
        data = tomllib.loads(manifest.read_text(encoding="utf-8"))
        exercises = tuple(_read_exercises(folder, data.get("exercise", [])))
        return Stage(
            name=folder.name,
            title=data["title"],
            roadmap=tuple(data.get("roadmap", ())),
            about=data.get("about", ""),
            read=tuple(data.get("read", ())),
            exercises=exercises,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Damaged(
            f"{manifest} cannot be used: {type(error).__name__}: {error}",
            "Install mlx-exercises again, or run `mlx dev check` if you are editing it.",
        ) from error


def _read_exercises(folder: Path, tables: list[dict[str, Any]]) -> Iterator[Exercise]:
    # The number is the file's: slugs in the manifest never carry one.
    numbers = {
        match[2]: int(match[1])
        for path in folder.glob("*.py")
        if (match := re.fullmatch(r"(\d\d)_(\w+)", path.stem))
    }
    found = []
    for table in tables:
        slug = table["slug"]
        if slug not in numbers:
            continue  # its author is still at it; `mlx dev check` says so
        found.append(
            Exercise(
                stage=folder.name,
                number=numbers[slug],
                slug=slug,
                title=table["title"],
                kind=table["kind"],
                minutes=table["minutes"],
                needs=tuple(table.get("needs", ())),
                hints=tuple(table["hints"]),
                after=table.get("after", ""),
                extra=table.get("extra", False),
                keywords=tuple(table.get("keywords", ())),
                slow=table.get("slow", False),
            )
        )
    yield from sorted(found, key=lambda each: each.number)
