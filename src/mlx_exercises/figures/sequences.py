"""Figures made of figures: several side by side, or one after the other."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import COUNT, Figure, converted_by

MAX_PANELS = 25
MAX_FRAMES = 40
MAX_JSON = 240_000  # characters of all the parts together; the rest is left for titles


def _figures(given: Any) -> tuple[Figure, ...]:
    result = tuple(given)
    if not result or not all(isinstance(each, Figure) for each in result):
        raise ValueError("this is made of figures, and of at least one")
    if any(isinstance(each, Panels | Frames) for each in result):
        raise ValueError("panels and frames hold simple figures, not panels or frames")
    return result


def _sizes(figures: tuple[Figure, ...]) -> list[int]:
    return [len(json.dumps(each.to_json())) for each in figures]


@dataclass(frozen=True, slots=True)
class Panels(Figure):
    """Up to 25 figures side by side, in rows of `across` (0: as many as fit).

    Raises ValueError where together they are larger than 240,000 characters of JSON.
    """

    pictures: tuple[Figure, ...] = field(metadata=converted_by(_figures))
    across: int = field(default=0, metadata=COUNT)

    def _validate(self) -> None:
        if len(self.pictures) > MAX_PANELS or sum(_sizes(self.pictures)) > MAX_JSON:
            raise ValueError(f"too much for one figure: at most {MAX_PANELS} panels, 240 kB")


@dataclass(frozen=True, slots=True)
class Frames(Figure):
    """Figures one after the other, each for `seconds`.

    More than 40, or more than 240,000 characters of JSON: evenly chosen, first and last stay.
    """

    pictures: tuple[Figure, ...] = field(metadata=converted_by(_figures))
    seconds: float = field(default=0.5, metadata=converted_by(coerce.number))

    def _validate(self) -> None:
        sizes = _sizes(self.pictures)
        most = min(MAX_FRAMES, len(sizes))
        while most > 1 and sum(coerce.subsample(sizes, most)) > MAX_JSON:
            most -= 1
        self._set("pictures", coerce.subsample(self.pictures, most))
