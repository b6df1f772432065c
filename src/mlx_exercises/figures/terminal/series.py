"""How series of points and segments get onto a plane."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mlx_exercises.figures.terminal.canvas import Glyph

if TYPE_CHECKING:
    from mlx_exercises.figures.series import Segment, Series
    from mlx_exercises.figures.terminal.axes import PlotArea

MANY_POINTS = 60  # from here on a single group is drawn as fine dots, not as markers
MARKERS_A_LINE = 5
HEADS = "→↗↑↖←↙↓↘"
PLAIN_HEADS = ">>^<<<v>"

Dot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SeriesStyle:
    """What a series is drawn with. `told` says that its markers tell it from other series."""

    ink: Glyph
    told: bool = False
    index: int = 0


def draw_series(plane: PlotArea, series: Series, pen: SeriesStyle) -> None:
    """Draw one series in its style, its band below it."""
    dots = [plane.dot(x, y) for x, y in zip(series.x, series.y, strict=True)]
    if series.low:
        _draw_band(plane, series, pen)
    match series.style:
        case "points":
            _draw_points(plane, dots, pen)
        case "steps" | "area":
            _draw_steps(plane, series, pen)
        case style:
            path = _draw_line(plane, dots, pen)
            if style == "both":
                _draw_markers(plane, dots, pen)
            elif pen.told:
                _draw_signs(plane, path, pen)
    for dot, label in zip(dots, series.labels, strict=False):
        if dot and label and plane.holds(dot):
            canvas = plane.canvas
            column, row = round(dot[0]) // canvas.across, round(dot[1]) // canvas.down
            canvas.write(column + 1, row, label, pen.ink.style)


def _draw_points(plane: PlotArea, dots: list[Dot | None], pen: SeriesStyle) -> None:
    if pen.told or not plane.canvas.surface.unicode or len(dots) <= MANY_POINTS:
        _draw_markers(plane, dots, pen)
        return
    for dot in dots:
        if dot and plane.holds(dot):
            plane.canvas.dot(round(dot[0]), round(dot[1]), pen.ink)


def _draw_markers(plane: PlotArea, dots: list[Dot | None], pen: SeriesStyle) -> None:
    for dot in dots:
        if dot and plane.holds(dot):
            plane.canvas.mark(round(dot[0]), round(dot[1]), pen.ink)


def draw_groups(plane: PlotArea, groups: list[tuple[Series, SeriesStyle]]) -> None:
    """Draw several groups of points; where they share a cell the larger one is seen."""
    canvas, votes = plane.canvas, dict[tuple[int, int], Counter[int]]()
    for i, (series, _) in enumerate(groups):
        for x, y in zip(series.x, series.y, strict=True):
            dot = plane.dot(x, y)
            if dot and plane.holds(dot):
                cell = (round(dot[0]) // canvas.across, round(dot[1]) // canvas.down)
                votes.setdefault(cell, Counter())[i] += 1
    for (column, row), counts in votes.items():
        ink = groups[counts.most_common(1)[0][0]][1].ink
        canvas.put(column, row, ink.marker, ink.style)


def _draw_line(plane: PlotArea, dots: list[Dot | None], pen: SeriesStyle) -> list[tuple[int, int]]:
    """Join the dots that follow one another; a gap (nan) stays a gap. Return where it went."""
    path: list[tuple[int, int]] = []
    for before, after in zip([None, *dots], dots, strict=False):
        if after and (before or len(dots) == 1):
            path += plane.canvas.line(before or after, after, pen.ink)
    return path


def _draw_signs(plane: PlotArea, path: list[tuple[int, int]], pen: SeriesStyle) -> None:
    """Put the series' marker on its line, a few times, evenly."""
    if not path:
        return
    canvas = plane.canvas
    apart = max(len(path) // MARKERS_A_LINE, 6 * canvas.across)
    first = (apart // 2 + pen.index * apart // 3) % apart  # not all at the same place
    for x, y in path[first::apart] or path[:1]:
        canvas.mark(x, y, pen.ink)


def _draw_steps(plane: PlotArea, series: Series, pen: SeriesStyle) -> None:
    """Draw values that hold until the next x; in the style "area" as rectangles from zero."""
    x, n = list(series.x), len(series.x)
    if n > 1:
        x.append(x[-1] + (x[-1] - x[-2]))
    path: list[tuple[int, int]] = []
    before: Dot | None = None
    for i in range(n if n > 1 else 0):
        left, right = plane.dot(x[i], series.y[i]), plane.dot(x[i + 1], series.y[i])
        if not (left and right):
            before = None
            continue
        if series.style == "area":
            draw_rectangle(plane, left, right, pen)
        elif before:
            path += plane.canvas.line(before, left, pen.ink)
        path += plane.canvas.line(left, right, pen.ink)
        before = right
    if pen.told and series.style == "steps":  # rectangles are told by being filled
        _draw_signs(plane, path, pen)


def draw_rectangle(plane: PlotArea, left: Dot, right: Dot, pen: SeriesStyle) -> None:
    """Fill between a level and zero: the sides in full, a few dots inside."""
    floor = plane.dot(plane.x.low, 0.0)
    base = floor[1] if floor else plane.canvas.tall - 1.0
    top, bottom = sorted((left[1], base))
    bottom = min(bottom, plane.canvas.tall - 1)
    first, last = round(left[0]), round(right[0])
    inside = Glyph(pen.ink.marker, f"dim {pen.ink.style}".strip())
    across = range(max(0, first), min(plane.canvas.wide - 1, last) + 1)
    down = range(max(0, round(top)), round(bottom) + 1)
    sparse = plane.canvas.surface.unicode
    for x in across:
        for y in down:
            if not sparse or (x % 2 == 0 and (x + y) % 4 == 0):
                plane.canvas.dot(x, y, inside)
    for x in (x for x in (first, last) if x in across):
        for y in down:
            plane.canvas.dot(x, y, pen.ink)


def _draw_band(plane: PlotArea, series: Series, pen: SeriesStyle) -> None:
    """Fill between low and high with sparse dots."""
    canvas = plane.canvas
    ink = Glyph(canvas.surface.pick("░", ":"), f"dim {pen.ink.style}".strip())
    ends = list(zip(series.x, series.low, series.high, strict=True))
    for (x0, low0, high0), (x1, low1, high1) in pairwise(ends):
        corners = [plane.dot(*p) for p in ((x0, low0), (x0, high0), (x1, low1), (x1, high1))]
        if not all(corners):
            continue
        (left, b0), (_, t0), (right, b1), (_, t1) = (c for c in corners if c)
        for x in range(max(0, round(left)), min(canvas.wide - 1, round(right)) + 1):
            share = (x - left) / (right - left) if right > left else 0.0
            top, bottom = t0 + (t1 - t0) * share, b0 + (b1 - b0) * share
            for y in range(max(0, round(top)), min(canvas.tall - 1, round(bottom)) + 1):
                if not canvas.surface.unicode or (x % 2 == 0 and (y + x) % 4 == 0):
                    canvas.dot(x, y, ink)


def draw_segment(plane: PlotArea, segment: Segment, pen: SeriesStyle) -> None:
    """Draw a segment, the head of an arrow, and the label beside its end."""
    canvas = plane.canvas
    start, end = plane.dot(*segment.start), plane.dot(*segment.end)
    if not (start and end):
        return
    turn = _eighth(start, end)
    ink = pen.ink
    if not canvas.surface.unicode:
        ink = Glyph("-/|\\"[turn % 4], ink.style)
    path = canvas.line(start, end, ink)
    if pen.told and path:
        canvas.mark(*path[len(path) // 2], pen.ink)
    if segment.arrow and path and plane.holds(end):
        canvas.mark(*path[-1], Glyph(canvas.surface.pick(HEADS, PLAIN_HEADS)[turn], pen.ink.style))
    if segment.label and plane.holds(end):
        column, row = round(end[0]) // canvas.across, round(end[1]) // canvas.down
        left = turn in (3, 4, 5)
        column += -len(segment.label) - 1 if left else 2 if turn in (0, 1, 7) else 1
        if not 0 <= column <= canvas.columns - len(segment.label):
            row += -1 if row else 1  # no room beside the end: above it
        canvas.write(column, row, segment.label, f"bold {pen.ink.style}".strip())


def _eighth(start: Dot, end: Dot) -> int:
    """Return the direction of a segment in eighths of a turn, from the right against the clock."""
    right, up = end[0] - start[0], start[1] - end[1]
    flat, steep = abs(up) < 0.41 * abs(right), abs(right) < 0.41 * abs(up)
    if flat:
        return 0 if right >= 0 else 4
    if steep:
        return 2 if up > 0 else 6
    return (1 if right > 0 else 3) if up > 0 else (7 if right > 0 else 5)
