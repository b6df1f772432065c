"""Curves, the plane with groups of points, and the grid behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mlx_exercises.figures.charts import Scatter
from mlx_exercises.figures.terminal.axes import (
    draw_levels,
    legend_of,
    level_entries,
    plane_for,
    with_axes,
)
from mlx_exercises.figures.terminal.canvas import Glyph
from mlx_exercises.figures.terminal.contours import draw_grid, grid_entries
from mlx_exercises.figures.terminal.scale import scale_for
from mlx_exercises.figures.terminal.series import (
    MANY_POINTS,
    SeriesStyle,
    draw_groups,
    draw_segment,
    draw_series,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from mlx_exercises.figures import Lines, Segment, Series
    from mlx_exercises.figures.terminal.capabilities import Capabilities

CLOUD = "⠶"  # what stands for them in the legend
ROOM = 0.03  # the share of an axis left free at its ends


def pens(surface: Capabilities, series: Sequence[Series], *, told: bool) -> list[SeriesStyle]:
    """Return a pen for each series; series of one name share theirs."""
    names: dict[str, int] = {}
    indices = [names.setdefault(s.name or f"\0{i}", len(names)) for i, s in enumerate(series)]
    return [SeriesStyle(Glyph(surface.marker(i), surface.style(i)), told, i) for i in indices]


def sign_of(surface: Capabilities, series: Series, pen: SeriesStyle) -> str:
    """Return what stands for a series in the legend."""
    marker = pen.ink.marker
    if series.style == "points":
        return marker
    if not surface.unicode:
        return marker * 3
    if series.style == "area":
        return "░░░"
    return f"━{marker}━" if pen.told or series.style == "both" else "━━━"


def extent(chart: Lines | Scatter) -> tuple[list[float], list[float]]:
    """Return every x and every y that the axes have to hold; a grid says it alone."""
    if isinstance(chart, Scatter):
        if chart.grid:
            return list(chart.grid.x), list(chart.grid.y)
        series = [*chart.groups, *chart.lines]
        ends = [point for s in chart.segments for point in (s.start, s.end)]
    else:
        series, ends = list(chart.series), []
    x = [p[0] for p in ends] + [value for _, value in chart.marks]
    y = [p[1] for p in ends] + [value for _, value in chart.levels]
    for each in series:
        x += each.x
        y += [*each.y, *each.low, *each.high]
        if each.style in ("steps", "area") and len(each.x) > 1:
            x.append(2 * each.x[-1] - each.x[-2])
    return x, y


def draw_lines(lines: Lines, surface: Capabilities) -> list[Text]:
    """Return the lines of a chart of curves."""
    series = list(lines.series)
    drawn = pens(surface, series, told=len(series) > 1)
    x, y = extent(lines)
    log_x, log_y = lines.x_scale == "log", lines.y_scale == "log"
    rectangles = any(each.style == "area" for each in series)
    x_scale = scale_for(lines.x_range, x, log=log_x)
    y_scale = scale_for(lines.y_range, y, log=log_y, room=ROOM, zero=rectangles)
    entries = [
        (sign_of(surface, each, pen), each.name, pen.ink.style)
        for each, pen in zip(series, drawn, strict=True)
    ]
    legend = legend_of(surface, [*entries, *level_entries(lines, surface)])
    plane = plane_for(lines, surface, x_scale, y_scale, legend)
    draw_levels(plane, lines)
    for each, pen in zip(series, drawn, strict=True):
        draw_series(plane, each, pen)
    return with_axes(plane, lines, legend)


def draw_scatter(scatter: Scatter, surface: Capabilities) -> list[Text]:
    """Return the lines of a plane: what lies behind, groups, lines, segments."""
    everything = [*scatter.groups, *scatter.lines]
    drawn = pens(surface, everything, told=len(everything) > 1)
    if surface.unicode and len(scatter.groups) == 1 and len(scatter.groups[0].x) > MANY_POINTS:
        drawn[0] = SeriesStyle(Glyph(CLOUD, drawn[0].ink.style))
    inks = _segment_pens(scatter.segments, surface, everything, drawn)
    x, y = extent(scatter)
    room = 0.0 if scatter.grid else ROOM
    x_scale = scale_for(scatter.x_range, x, log=scatter.x_scale == "log", room=room)
    y_scale = scale_for(scatter.y_range, y, log=scatter.y_scale == "log", room=room)
    entries = [
        (sign_of(surface, each, pen), each.name, pen.ink.style)
        for each, pen in zip(everything, drawn, strict=True)
    ]
    for name, pen in inks.items():
        entries.append((f"{surface.pick('─', '-')}{pen.ink.marker}", name, pen.ink.style))
    legend = legend_of(surface, [*entries, *level_entries(scatter, surface)])
    if scatter.grid:
        legend += legend_of(surface, grid_entries(scatter.grid, surface, everything))
    plane = plane_for(scatter, surface, x_scale, y_scale, legend)
    if scatter.grid:
        draw_grid(plane, scatter.grid, everything)
    draw_levels(plane, scatter)
    several = len(scatter.groups) > 1
    for each, pen in zip(everything, drawn, strict=True):
        if not (several and each.style == "points") or each.labels:
            draw_series(plane, each, replace(pen, told=pen.told and each.style != "both"))
    if several:
        paired = zip(everything, drawn, strict=True)
        draw_groups(plane, [(each, pen) for each, pen in paired if each.style == "points"])
    for i, segment in enumerate(scatter.segments):
        unnamed = SeriesStyle(Glyph("", surface.style(len(drawn) + i if segment.label else 7)))
        draw_segment(plane, segment, inks.get(segment.name, unnamed))
    return with_axes(plane, scatter, legend)


def _segment_pens(
    segments: Sequence[Segment],
    surface: Capabilities,
    series: Sequence[Series],
    drawn: Sequence[SeriesStyle],
) -> dict[str, SeriesStyle]:
    """Return a pen for each name among the segments: that of the series of this name, if any."""
    result: dict[str, SeriesStyle] = {}
    for segment in segments:
        if segment.name and segment.name not in result:
            same = [pen for s, pen in zip(series, drawn, strict=True) if s.name == segment.name]
            index = len(series) + len(result)
            fresh = SeriesStyle(Glyph(surface.marker(index), surface.style(index)), told=True)
            result[segment.name] = same[0] if same else fresh
    return result
