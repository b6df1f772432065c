"""Series of points and segments, drawn into a plot area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from mlx_exercises.figures import Segment, Series
from mlx_exercises.figures.terminal.axes import PlotArea
from mlx_exercises.figures.terminal.canvas import Dot, Glyph

MANY_POINTS = 60  # from here on a single group is drawn as fine dots, not as markers
MARKERS_PER_LINE = 5
HEADS, ASCII_HEADS, ASCII_LINES = "→↗↑↖←↙↓↘", ">>^<<<v>", "-/|\\"


@dataclass(frozen=True, slots=True)
class SeriesStyle:
    """How a series is drawn; `distinct`: its markers are needed to distinguish it from others."""

    glyph: Glyph
    distinct: bool = False
    index: int = 0


def draw_series(area: PlotArea, series: Series, style: SeriesStyle) -> None:
    """Draw one series in its style, its band below it."""
    canvas = area.canvas
    dots = [area.dot(x, y) for x, y in zip(series.x, series.y, strict=True)]
    if series.low:
        _draw_band(area, series, style)
    match series.style:
        case "points":
            few = len(dots) <= MANY_POINTS or not canvas.terminal.unicode
            for dot in visible(area, dots):
                if few or style.distinct:
                    canvas.mark(dot, style.glyph)
                else:
                    canvas.dot(round(dot[0]), round(dot[1]), style.glyph)
        case "steps" | "area":
            _draw_steps(area, series, style)
        case line:
            path = _draw_line(area, dots, style)
            if line == "both":
                for dot in visible(area, dots):
                    canvas.mark(dot, style.glyph)
            elif style.distinct:
                _draw_markers(area, path, style)
    for maybe, label in zip(dots, series.labels, strict=False):
        if maybe and label and area.holds(maybe):
            column, row = canvas.cell(maybe)
            canvas.write(column + 1, row, label, style.glyph.style)


def visible(area: PlotArea, dots: Iterable[Dot | None]) -> list[Dot]:
    """Return the dots that lie on the canvas."""
    return [dot for dot in dots if dot and area.holds(dot)]


def draw_groups(area: PlotArea, groups: list[tuple[Series, SeriesStyle]]) -> None:
    """Draw several groups of points; a cell shows the group with the most points in it."""
    counts: dict[tuple[int, int], Counter[int]] = {}
    for i, (series, _) in enumerate(groups):
        dots = (area.dot(x, y) for x, y in zip(series.x, series.y, strict=True))
        for dot in visible(area, dots):
            counts.setdefault(area.canvas.cell(dot), Counter())[i] += 1
    for (column, row), points in counts.items():
        glyph = groups[points.most_common(1)[0][0]][1].glyph
        area.canvas.put(column, row, glyph.marker, glyph.style)


def _draw_line(area: PlotArea, dots: list[Dot | None], style: SeriesStyle) -> list[tuple[int, int]]:
    """Join the dots that follow one another and return the path; a nan leaves a gap."""
    path: list[tuple[int, int]] = []
    for before, after in zip([None, *dots], dots, strict=False):
        if after and (before or len(dots) == 1):
            path += area.canvas.line(before or after, after, style.glyph)
    return path


def _draw_markers(area: PlotArea, path: list[tuple[int, int]], style: SeriesStyle) -> None:
    """Put the series' marker on its line, a few times, evenly."""
    gap = max(len(path) // MARKERS_PER_LINE, 6 * area.canvas.cell_width)
    first = (gap // 2 + style.index * gap // 3) % gap  # not all series at the same place
    for dot in path[first::gap] or path[:1]:
        area.canvas.mark(dot, style.glyph)


def _draw_steps(area: PlotArea, series: Series, style: SeriesStyle) -> None:
    """Draw values that hold until the next x; in the style "area" as rectangles from zero."""
    x, n = list(series.x), len(series.x)
    if n > 1:
        x.append(x[-1] + (x[-1] - x[-2]))
    path: list[tuple[int, int]] = []
    before: Dot | None = None
    for i in range(n if n > 1 else 0):
        left, right = area.dot(x[i], series.y[i]), area.dot(x[i + 1], series.y[i])
        if not (left and right):
            before = None
            continue
        if series.style == "area":
            _draw_rectangle(area, left, right, style.glyph)
        elif before:
            path += area.canvas.line(before, left, style.glyph)
        path += area.canvas.line(left, right, style.glyph)
        before = right
    if style.distinct and series.style == "steps":  # rectangles are distinct by being filled
        _draw_markers(area, path, style)


def _draw_rectangle(area: PlotArea, left: Dot, right: Dot, glyph: Glyph) -> None:
    """Fill between a level and zero, with full sides."""
    canvas = area.canvas
    zero = area.dot(area.x.low, 0.0)
    top, bottom = sorted((left[1], zero[1] if zero else canvas.height - 1.0))
    bottom = min(bottom, canvas.height - 1)
    columns = range(max(0, round(left[0])), min(canvas.width - 1, round(right[0])) + 1)
    inside = Glyph(glyph.marker, _dim(glyph))
    for x in columns:
        _fill_column(area, x, top, bottom, inside)
    for x in {round(left[0]), round(right[0])}.intersection(columns):
        for y in range(max(0, round(top)), round(bottom) + 1):
            canvas.dot(x, y, glyph)


def _fill_column(area: PlotArea, x: int, top: float, bottom: float, glyph: Glyph) -> None:
    """Fill one column of dots between two heights, sparsely where there is braille."""
    canvas = area.canvas
    for y in range(max(0, round(top)), min(canvas.height - 1, round(bottom)) + 1):
        if not canvas.terminal.unicode or (x % 2 == 0 and (x + y) % 4 == 0):
            canvas.dot(x, y, glyph)


def _dim(glyph: Glyph) -> str:
    return f"dim {glyph.style}".strip()


def _draw_band(area: PlotArea, series: Series, style: SeriesStyle) -> None:
    """Fill between low and high with sparse dots."""
    canvas = area.canvas
    glyph = Glyph(canvas.terminal.pick("░", ":"), _dim(style.glyph))
    ends = list(zip(series.x, series.low, series.high, strict=True))
    for (x0, low0, high0), (x1, low1, high1) in pairwise(ends):
        maybe = [area.dot(*p) for p in ((x0, low0), (x0, high0), (x1, low1), (x1, high1))]
        corners = [corner for corner in maybe if corner]
        if len(corners) < len(maybe):
            continue
        (left, b0), (_, t0), (right, b1), (_, t1) = corners
        for x in range(max(0, round(left)), min(canvas.width - 1, round(right)) + 1):
            share = (x - left) / (right - left) if right > left else 0.0
            _fill_column(area, x, t0 + (t1 - t0) * share, b0 + (b1 - b0) * share, glyph)


def draw_segment(area: PlotArea, segment: Segment, style: SeriesStyle) -> None:
    """Draw a segment, the head of an arrow, and the label beside its end."""
    canvas, terminal, glyph = area.canvas, area.canvas.terminal, style.glyph
    start, end = area.dot(*segment.start), area.dot(*segment.end)
    if not (start and end):
        return
    direction = _eighth_turns(start, end)
    slope = Glyph(ASCII_LINES[direction % 4], glyph.style)
    path = canvas.line(start, end, glyph if terminal.unicode else slope)
    if style.distinct and path:
        canvas.mark(path[len(path) // 2], glyph)
    if segment.arrow and path and area.holds(end):
        canvas.mark(path[-1], Glyph(terminal.pick(HEADS, ASCII_HEADS)[direction], glyph.style))
    if segment.label and area.holds(end):
        column, row = canvas.cell(end)
        to_the_left = direction in (3, 4, 5)
        column += -len(segment.label) - 1 if to_the_left else 2 if direction in (0, 1, 7) else 1
        if not 0 <= column <= canvas.columns - len(segment.label):
            row += -1 if row else 1  # no room beside the end: above it
        canvas.write(column, row, segment.label, f"bold {glyph.style}".strip())


def _eighth_turns(start: Dot, end: Dot) -> int:
    """Return the direction of a segment in eighths of a turn, from the right against the clock."""
    right, up = end[0] - start[0], start[1] - end[1]
    if abs(up) < 0.41 * abs(right):
        return 0 if right >= 0 else 4
    if abs(right) < 0.41 * abs(up):
        return 2 if up > 0 else 6
    return (1 if right > 0 else 3) if up > 0 else (7 if right > 0 else 5)
