"""What charts are made of: named points, segments, a grid of values behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import NAME, NAMES, NUMBERS, SWITCH, FigurePart, converted_by

MAX_POINTS = 3_000  # in one figure, over all its series
MAX_SERIES = 100
MAX_GRID = 72  # rows and columns of the grid behind a scatter

Style = Literal["line", "points", "both", "steps", "area"]


@dataclass(frozen=True, slots=True)
class Series(FigurePart):
    """n points (x, y) under one name; `low` and `high` are a band around them.

    Styles: "line" joins the points in their order, "points" draws each, "both" does both,
    "steps" holds a value until the next x, "area" fills from zero up to the steps (rectangles).
    Raises ValueError where the lengths differ.
    """

    x: tuple[float, ...] = field(metadata=NUMBERS)
    y: tuple[float, ...] = field(metadata=NUMBERS)
    name: str = field(default="", metadata=NAME)
    style: Style = "line"
    low: tuple[float, ...] = field(default=(), metadata=NUMBERS)
    high: tuple[float, ...] = field(default=(), metadata=NUMBERS)
    labels: tuple[str, ...] = field(default=(), metadata=NAMES)  # one for each point

    def _validate(self) -> None:
        if len(self.x) != len(self.y):
            raise ValueError(f"{len(self.x)} x and {len(self.y)} y do not make points")
        if len(self.low) != len(self.high) or len(self.low) not in (0, len(self.x)):
            raise ValueError("a band needs a low and a high for every point")
        if self.labels and len(self.labels) != len(self.x):
            raise ValueError("labels are one for each point, or none at all")
        if self.style not in get_args(Style):
            raise ValueError(f"no series is drawn as {self.style!r}, only as {get_args(Style)}")

    def thin(self, most: int) -> Series:
        """Return the series with at most `most` points (see `coerce.min_max_indices`)."""
        if len(self.y) <= most:
            return self
        if self.style == "points":
            kept = list(coerce.subsample(range(len(self.y)), most))
        else:
            kept = coerce.min_max_indices(self.x, self.y, most)
        cut: dict[str, Any] = {
            name: [values[i] for i in kept]
            for name in ("x", "y", "low", "high", "labels")
            if (values := getattr(self, name))
        }
        return replace(self, **cut)


@dataclass(frozen=True, slots=True)
class Segment(FigurePart):
    """A straight line between two points; an arrow where `arrow` is true.

    Segments of one name belong together; a label is written beside the end.
    """

    start: tuple[float, float] = field(metadata=converted_by(coerce.pair))
    end: tuple[float, float] = field(metadata=converted_by(coerce.pair))
    name: str = field(default="", metadata=NAME)
    label: str = field(default="", metadata=NAME)
    arrow: bool = field(default=False, metadata=SWITCH)


def arrow(start: Any, end: Any, name: str = "", label: str = "") -> Segment:
    """Return a segment with a head at its end."""
    return Segment(start, end, name, label, arrow=True)


@dataclass(frozen=True, slots=True)
class Grid(FigurePart):
    """What lies behind a scatter: `values[i][j]` at the i-th y from below and the j-th x.

    That is the order of `numpy.meshgrid`. `x` and `y` are the first and last coordinate.
    With `names`, values are whole numbers k of classes called names[k]; without, a surface.
    """

    values: tuple[tuple[float, ...], ...] = field(metadata=converted_by(coerce.rows))
    x: tuple[float, float] = field(metadata=converted_by(coerce.pair))
    y: tuple[float, float] = field(metadata=converted_by(coerce.pair))
    names: tuple[str, ...] = field(default=(), metadata=NAMES)

    def _validate(self) -> None:
        self._set("values", coerce.downsample(self.values, MAX_GRID, average=not self.names))


def as_series(given: Any, x: Any = None, style: Style = "line") -> tuple[Series, ...]:
    """Return what an author gave as series.

    A series, a sequence of them, a mapping from names to y (with the common `x`, or 0, 1, 2 …)
    or to (n, 2) points where style is "points", or one such sequence without a name.
    """
    if isinstance(given, Series):
        return (given,)
    if not isinstance(given, Mapping):
        items = coerce.to_list(given)
        if all(isinstance(each, Series) for each in items):
            return tuple(items)
        given = {"": items}
    result = []
    for name, values in given.items():
        if isinstance(values, Series):
            result.append(replace(values, name=name))
        elif style == "points":
            points = [coerce.pair(each) for each in coerce.to_list(values)]
            across, up = tuple(p[0] for p in points), tuple(p[1] for p in points)
            result.append(Series(across, up, name, style))
        else:
            y = coerce.numbers(values)
            result.append(Series(coerce.numbers(range(len(y)) if x is None else x), y, name, style))
    return tuple(result)


def thin_all(series: tuple[Series, ...]) -> tuple[Series, ...]:
    """Return at most 100 series with at most 3,000 points between them, 1,000 in each."""
    chosen = coerce.subsample(series, MAX_SERIES)
    most = min(1_000, MAX_POINTS // max(1, len(chosen)))
    return tuple(each.thin(most) for each in chosen)
