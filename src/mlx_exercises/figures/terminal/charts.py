"""Charts with two axes: lines and scatters."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from mlx_exercises.figures import Grid, Lines, Scatter, Segment, Series
from mlx_exercises.figures.terminal import axes
from mlx_exercises.figures.terminal.canvas import Glyph
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.contours import draw_grid, grid_entries
from mlx_exercises.figures.terminal.scale import Scale, scale_over
from mlx_exercises.figures.terminal.series import (
    MANY_POINTS,
    SeriesStyle,
    draw_groups,
    draw_segment,
    draw_series,
)

CLOUD = "⠶"  # what stands for many points in the legend
MARGIN = 0.03  # the share of an axis left free at its ends


def _series_styles(
    terminal: Capabilities, series: Sequence[Series], *, distinct: bool
) -> list[SeriesStyle]:
    """Return a style for each series; series of one name share theirs."""
    names: dict[str, int] = {}
    indices = [names.setdefault(s.name or f"\0{i}", len(names)) for i, s in enumerate(series)]
    return [SeriesStyle(Glyph(terminal.marker(i), terminal.style(i)), distinct, i) for i in indices]


def _legend_sign(terminal: Capabilities, series: Series, style: SeriesStyle) -> str:
    marker = style.glyph.marker
    if series.style == "points":
        return marker
    if not terminal.unicode:
        return marker * 3
    if series.style == "area":
        return "░░░"
    return f"━{marker}━" if style.distinct or series.style == "both" else "━━━"


def chart_parts(chart: Lines | Scatter) -> tuple[list[Series], Sequence[Segment], Grid | None]:
    """Return a chart's series, its segments and its grid."""
    if isinstance(chart, Scatter):
        return [*chart.groups, *chart.lines], chart.segments, chart.grid
    return list(chart.series), (), None


def data_limits(chart: Lines | Scatter) -> tuple[list[float], list[float]]:
    """Return every x and every y that the axes must hold; where there is a grid, its ends."""
    series, segments, grid = chart_parts(chart)
    if grid:
        return list(grid.x), list(grid.y)
    ends = [point for segment in segments for point in (segment.start, segment.end)]
    x = [p[0] for p in ends] + [value for _, value in chart.marks]
    y = [p[1] for p in ends] + [value for _, value in chart.levels]
    for each in series:
        x += each.x
        y += [*each.y, *each.low, *each.high]
        if each.style in ("steps", "area") and len(each.x) > 1:
            x.append(2 * each.x[-1] - each.x[-2])
    return x, y


def _scales(chart: Lines | Scatter) -> tuple[Scale, Scale]:
    x, y = data_limits(chart)
    series, _, grid = chart_parts(chart)
    y_margin = 0.0 if grid else MARGIN
    x_margin = y_margin if isinstance(chart, Scatter) else 0.0
    zero = any(each.style == "area" for each in series)
    return (
        scale_over(x, chart.x_range, log=chart.x_scale == "log", margin=x_margin),
        scale_over(y, chart.y_range, log=chart.y_scale == "log", margin=y_margin, zero=zero),
    )


def draw_chart(chart: Lines | Scatter, terminal: Capabilities) -> list[Text]:
    """Return the lines of text of a chart: its grid, series and segments between axes."""
    series, segments, grid = chart_parts(chart)
    groups = chart.groups if isinstance(chart, Scatter) else ()
    styles = _series_styles(terminal, series, distinct=len(series) > 1)
    if terminal.unicode and len(groups) == 1 and len(groups[0].x) > MANY_POINTS:
        styles[0] = SeriesStyle(Glyph(CLOUD, styles[0].glyph.style))
    styled = list(zip(series, styles, strict=True))
    segment_styles = _segment_styles(terminal, segments, styled)
    entries = [
        (_legend_sign(terminal, each, style), each.name, style.glyph.style)
        for each, style in styled
    ]
    for name, style in segment_styles.items():
        sign = terminal.pick("─", "-") + style.glyph.marker
        entries.append((sign, name, style.glyph.style))
    legend = axes.legend_lines(terminal, [*entries, *axes.reference_entries(chart, terminal)])
    if grid:
        legend += axes.legend_lines(terminal, grid_entries(grid, terminal, series))
    area = axes.plot_area_for(chart, terminal, *_scales(chart), legend)
    if grid:
        draw_grid(area, grid, series)
    axes.draw_reference_lines(area, chart)
    several = len(groups) > 1
    for each, style in styled:
        if not several or each.style != "points" or each.labels:
            draw_series(area, each, style)
    if several:
        draw_groups(area, [(each, style) for each, style in styled if each.style == "points"])
    for i, segment in enumerate(segments):
        index = len(styles) + i if segment.label else 7
        unnamed = SeriesStyle(Glyph("", terminal.style(index)))
        draw_segment(area, segment, segment_styles.get(segment.name, unnamed))
    return axes.with_axes(area, chart, legend)


def _segment_styles(
    terminal: Capabilities,
    segments: Sequence[Segment],
    styled: Sequence[tuple[Series, SeriesStyle]],
) -> dict[str, SeriesStyle]:
    """Return a style for each name among the segments: that of the series of this name, if any."""
    of_series = {series.name: style for series, style in reversed(styled)}
    result: dict[str, SeriesStyle] = {}
    for name in dict.fromkeys(segment.name for segment in segments if segment.name):
        i = len(styled) + len(result)
        fresh = SeriesStyle(Glyph(terminal.marker(i), terminal.style(i)), distinct=True)
        result[name] = of_series.get(name, fresh)
    return result
