"""Charts with two axes: curves over x, and the plane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from mlx_exercises.figures import coerce
from mlx_exercises.figures.figure import LABEL, SWITCH, Figure, converted_by
from mlx_exercises.figures.series import Grid, Segment, Series, as_series, thin_all

MAX_SEGMENTS = 300

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
RANGE = converted_by(lambda given: None if given is None else coerce.pair(given))


@dataclass(frozen=True, slots=True)
class Axes(Figure):
    """What charts with two axes share.

    `levels` are named horizontal lines, `marks` vertical ones; without ranges all is in sight.
    """

    x_label: str = field(default="", metadata=LABEL, kw_only=True)
    y_label: str = field(default="", metadata=LABEL, kw_only=True)
    x_scale: Scale = field(default="linear", metadata=SCALE, kw_only=True)
    y_scale: Scale = field(default="linear", metadata=SCALE, kw_only=True)
    levels: tuple[tuple[str, float], ...] = field(default=(), metadata=LEVELS, kw_only=True)
    marks: tuple[tuple[str, float], ...] = field(default=(), metadata=LEVELS, kw_only=True)
    x_range: tuple[float, float] | None = field(default=None, metadata=RANGE, kw_only=True)
    y_range: tuple[float, float] | None = field(default=None, metadata=RANGE, kw_only=True)
    equal: bool = field(
        default=False, metadata=SWITCH, kw_only=True
    )  # one unit is as long on x as on y


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
