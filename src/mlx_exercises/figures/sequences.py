"""Pictures made of pictures: several side by side, or one after the other."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import COUNT, Picture, made_by

MAX_PANELS = 25
MAX_FRAMES = 40
MAX_JSON = 240_000  # characters of all the parts together; the rest is left for titles


def _pictures(given: Any) -> tuple[Picture, ...]:
    result = tuple(given)
    if not result or not all(isinstance(each, Picture) for each in result):
        raise ValueError("this is made of pictures, and of at least one")
    if any(isinstance(each, Panels | Frames) for each in result):
        raise ValueError("panels and frames hold simple pictures, not panels or frames")
    return result


def _sizes(pictures: tuple[Picture, ...]) -> list[int]:
    return [len(json.dumps(each.to_json())) for each in pictures]


@dataclass(frozen=True, slots=True)
class Panels(Picture):
    """Up to 25 pictures side by side, in rows of `across` (0: as many as fit).

    Raises ValueError where together they are larger than 240,000 characters of JSON.
    """

    pictures: tuple[Picture, ...] = field(metadata=made_by(_pictures))
    across: int = field(default=0, metadata=COUNT)

    def _settle(self) -> None:
        if len(self.pictures) > MAX_PANELS or sum(_sizes(self.pictures)) > MAX_JSON:
            raise ValueError(f"too much for one picture: at most {MAX_PANELS} panels, 240 kB")


@dataclass(frozen=True, slots=True)
class Frames(Picture):
    """Pictures one after the other, each for `seconds`.

    More than 40, or more than 240,000 characters of JSON: evenly chosen, first and last stay.
    """

    pictures: tuple[Picture, ...] = field(metadata=made_by(_pictures))
    seconds: float = field(default=0.5, metadata=made_by(coerce.number))

    def _settle(self) -> None:
        sizes = _sizes(self.pictures)
        most = min(MAX_FRAMES, len(sizes))
        while most > 1 and sum(coerce.spread(sizes, most)) > MAX_JSON:
            most -= 1
        self._put("pictures", coerce.spread(self.pictures, most))
