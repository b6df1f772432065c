"""Charts with two axes: curves over x, the plane, bars and histograms."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import (
    LABEL,
    MAYBE_PAIR,
    NAMES,
    NUMBERS,
    SWITCH,
    Figure,
    converted_by,
)
from mlx_exercises.figures.series import Grid, Segment, Series, as_series, thin_all

MAX_SEGMENTS = 300
MAX_BARS = 200

Scale = Literal["linear", "log"]


def _levels(given: Any) -> tuple[tuple[str, float], ...]:
    """Return named levels, from a mapping {name: value} or pairs."""
    pairs = given.items() if isinstance(given, Mapping) else coerce.to_list(given)
    return tuple((coerce.name(name), coerce.number(value)) for name, value in pairs)


def _scale(given: Any) -> Any:
    if given not in get_args(Scale):
        raise ValueError(f"a scale is one of {get_args(Scale)}, not {given!r}")
    return given


def _segments(given: Any) -> tuple[Segment, ...]:
    """Return segments, or pairs of points as segments."""
    chosen = coerce.subsample(coerce.to_list(given), MAX_SEGMENTS)
    return tuple(each if isinstance(each, Segment) else Segment(*each) for each in chosen)


def _grid(given: Any) -> Grid | None:
    if given is not None and not isinstance(given, Grid):
        raise ValueError(f"behind a scatter lies a Grid, not a {type(given).__name__}")
    return given


LEVELS = converted_by(_levels)
SCALE = converted_by(_scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes(Figure):
    """What charts with two axes share.

    `levels` are named horizontal lines, `marks` vertical ones; without ranges all is in sight.
    """

    x_label: str = field(default="", metadata=LABEL)
    y_label: str = field(default="", metadata=LABEL)
    x_scale: Scale = field(default="linear", metadata=SCALE)
    y_scale: Scale = field(default="linear", metadata=SCALE)
    levels: tuple[tuple[str, float], ...] = field(default=(), metadata=LEVELS)
    marks: tuple[tuple[str, float], ...] = field(default=(), metadata=LEVELS)
    x_range: tuple[float, float] | None = field(default=None, metadata=MAYBE_PAIR)
    y_range: tuple[float, float] | None = field(default=None, metadata=MAYBE_PAIR)
    equal: bool = field(default=False, metadata=SWITCH)  # one unit is as long on x as on y


@dataclass(frozen=True, slots=True)
class Lines(Axes):
    """Curves: {"train": losses, "test": losses}, one list of y, or Series of their own x.

    `x` is what a mapping's curves have in common; it is kept in the series.
    """

    series: tuple[Series, ...]
    x: Any = None

    def _validate(self) -> None:
        self._set("series", thin_all(as_series(self.series, self.x)))
        self._set("x", None)


@dataclass(frozen=True, slots=True)
class Scatter(Axes):
    """The plane: groups of points, and with them lines, segments, arrows, a grid behind.

    `groups` is {"Adelie": (n, 2) points, …}, one (n, 2) array, or Series.
    `lines` is a mapping or a sequence of Series.
    """

    groups: tuple[Series, ...] = ()
    lines: tuple[Series, ...] = ()
    segments: tuple[Segment, ...] = field(default=(), metadata=converted_by(_segments))
    grid: Grid | None = field(default=None, metadata=converted_by(_grid))

    def _validate(self) -> None:
        groups, lines = as_series(self.groups, style="points"), as_series(self.lines)
        both = thin_all(
            tuple(g if g.style == "both" else replace(g, style="points") for g in groups) + lines
        )
        self._set("groups", both[: len(groups)])
        self._set("lines", both[len(groups) :])

    @staticmethod
    def split(points: Any, classes: Any, names: Any = ()) -> dict[str, list[Any]]:
        """Return (n, 2) points as groups by their n classes; `names[k]` is what class k is called.

        Without names a class is called what it is. Groups come in the order of the classes.
        """
        named, groups = coerce.names(names), {}
        paired = list(zip(coerce.to_list(points), coerce.to_list(classes), strict=True))
        for each in sorted({c for _, c in paired}):
            name = named[int(each)] if named else coerce.name(each)
            groups[name] = [point for point, c in paired if c == each]
        return groups


def _single(value: Any) -> bool:
    """Return whether a height is one number, and not a set of them."""
    return not hasattr(value, "__len__") or getattr(value, "ndim", 1) == 0


@dataclass(frozen=True, slots=True)
class Bars(Axes):
    """Bars with labels, or a histogram with edges.

    `heights` is {"Adelie": 151, …}, n numbers (with `labels`), or several named sets of n:
    {"naive": [...], "stable": [...]} (with `labels` or `edges`). `edges` are the n + 1 borders
    of a histogram's bins. `lines` are curves over a histogram. `errors` belong to the first set.
    """

    heights: tuple[tuple[str, tuple[float, ...]], ...]
    labels: tuple[str, ...] = field(default=(), metadata=NAMES)
    edges: tuple[float, ...] = field(default=(), metadata=NUMBERS)
    lines: tuple[Series, ...] = field(default=(), metadata=converted_by(as_series))
    errors: tuple[float, ...] = field(default=(), metadata=NUMBERS)

    def _validate(self) -> None:
        given: Any = self.heights
        if isinstance(given, Mapping):
            if all(_single(value) for value in given.values()):
                self._set("labels", coerce.names(given))
                given = {"": list(given.values())}
            sets = list(given.items())
        else:
            items = coerce.to_list(given)
            sets = items if items and isinstance(items[0], tuple) else [("", items)]
        given = [(coerce.name(name), coerce.numbers(values)) for name, values in sets]
        sizes = {len(values) for _, values in given}
        if len(sizes) != 1:
            raise ValueError("every set of bars needs the same number of bars")
        (n,) = sizes
        if not n:
            raise ValueError("there is no bar to be drawn")
        if n * len(given) > MAX_BARS * 4 or n > MAX_BARS:
            raise ValueError(f"{n} bars are too many to be seen: at most {MAX_BARS}")
        for name, values in (("labels", self.labels), ("errors", self.errors)):
            if values and len(values) != n:
                raise ValueError(f"{n} bars have {n} {name}, not {len(values)}")
        if self.edges and len(self.edges) != n + 1:
            raise ValueError(f"{n} bins have {n + 1} edges, not {len(self.edges)}")
        self._set("heights", tuple(given))
        self._set("lines", thin_all(self.lines))

    @staticmethod
    def histogram(values: Any, bins: int = 20, *, density: bool = False, **fields: Any) -> Bars:
        """Return the histogram of n numbers, or of named sets of numbers {"Adelie": (n,), …}.

        All sets share the bins, evenly wide from the smallest to the largest finite value.
        With `density` the bars of a set have area 1, to be compared with a density in `lines`.
        """
        sets = values if isinstance(values, Mapping) else {"": values}
        plain_sets = {
            coerce.name(name): [v for v in coerce.numbers(each) if math.isfinite(v)]
            for name, each in sets.items()
        }
        every = [v for each in plain_sets.values() for v in each]
        low, high = (min(every), max(every)) if every else (0.0, 1.0)
        width = ((high - low) or 1.0) / bins
        heights = []
        for name, each in plain_sets.items():
            counts = [0.0] * bins
            for v in each:
                counts[min(bins - 1, int((v - low) / width))] += 1
            scale = len(each) * width if density and each else 1.0
            heights.append((name, tuple(count / scale for count in counts)))
        edges = tuple(low + i * width for i in range(bins + 1))
        return Bars(tuple(heights), edges=edges, **fields)
