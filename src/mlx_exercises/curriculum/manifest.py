"""One `stage.toml`: as far as it can be read (`read_manifest`), or as a stage (`read_stage`).

Authors need the good parts of a manifest that is wrong elsewhere; the runner refuses it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mlx_exercises.errors import Damaged
from mlx_exercises.model.curriculum import Exercise, Stage


@dataclass(frozen=True)
class Manifest:
    """One `stage.toml`, as far as it can be read."""

    path: Path
    data: Mapping[str, Any]
    flaw: str = ""  # why it cannot be read at all: "is missing"

    @property
    def tables(self) -> list[Mapping[str, Any]]:
        """The exercises' tables; anything else in the list is left out."""
        tables = self.data.get("exercise", [])
        given = tables if isinstance(tables, list) else []
        return [each for each in given if isinstance(each, dict)]

    @property
    def slugs(self) -> list[str]:
        """The slugs in the manifest's order."""
        return [str(each.get("slug", "")) for each in self.tables]

    def line_of(self, slug: str) -> int | None:
        """The line, from 1, on which an exercise's slug stands; None where it cannot be found."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return None
        for number, line in enumerate(lines, start=1):
            key, _, value = line.partition("=")
            if key.strip() == "slug" and value.split("#")[0].strip().strip("\"'") == slug:
                return number
        return None


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. One that is missing or no TOML has a flaw and no data."""
    try:
        return Manifest(path, tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Manifest(path, {}, "is missing")
    except (OSError, ValueError) as error:
        return Manifest(path, {}, f"cannot be read: {error}")


def read_stage(path: Path) -> Stage:
    """Return the stage that a manifest describes. Raises `Damaged`."""
    manifest = read_manifest(path)
    if manifest.flaw:
        raise _damaged(f"{path} {manifest.flaw}")
    data = manifest.data
    try:
        return Stage(
            name=path.parent.name,
            title=data["title"],
            roadmap=tuple(data.get("roadmap", ())),
            about=data.get("about", ""),
            read=tuple(data.get("read", ())),
            exercises=_exercises_of(path.parent, manifest.tables),
            python_first=data.get("python_first", False),
        )
    except KeyError as error:
        raise _damaged(f"{path} cannot be used: the key {error} is missing") from error
    except (OSError, TypeError) as error:
        raise _damaged(f"{path} cannot be used: {type(error).__name__}: {error}") from error


def _damaged(what: str) -> Damaged:
    advice = "Install mlx-exercises again, or run `mlx dev check` if you are editing it."
    return Damaged(what, advice)


def _exercises_of(folder: Path, tables: list[Mapping[str, Any]]) -> tuple[Exercise, ...]:
    # The number is the file's: slugs in the manifest never carry one.
    numbers = {
        match[2]: int(match[1])
        for path in folder.glob("*.py")
        if (match := re.fullmatch(r"(\d\d)_(\w+)", path.stem))
    }
    exercises = [
        Exercise(
            stage=folder.name,
            number=numbers[table["slug"]],
            slug=table["slug"],
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
        for table in tables
        # Work of an author: a draft, or a table without a file. `mlx dev check` reports both.
        if table.get("draft") is not True and table["slug"] in numbers
    ]
    return tuple(sorted(exercises, key=lambda each: each.number))
