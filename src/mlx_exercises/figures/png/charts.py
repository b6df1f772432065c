"""Lines, scatters, bars and dendrograms in matplotlib's axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, NullFormatter

from mlx_exercises.figures import Bars, Grid, Lines, Scatter, Segment, Series, Tree
from mlx_exercises.figures.charts import Axes
from mlx_exercises.figures.terminal.capabilities import COLOURS
from mlx_exercises.figures.terminal.charts import chart_parts
from mlx_exercises.figures.terminal.networks import dendrogram_segments
from mlx_exercises.figures.terminal.scale import format_short

# Series are distinct without colour too.
MARKERS = "o^sDvPX*"
DASHES = ("-", "--", "-.", ":")
HATCHES = ("", "//", "..", "xx", "\\\\", "++")
FEW_BARS, MANY_POINTS, LONG_LABELS = 30, 150, 60


def colour(index: int) -> str:
    """Return the colour of the index-th series, the same as in a terminal."""
    return COLOURS[index % len(COLOURS)]


def plot_chart(chart: Lines | Scatter, axes: Any) -> None:
    """Plot the grid, the series and the segments of a chart."""
    series, segments, grid = chart_parts(chart)
    names = [each.name for each in series]
    if grid:
        _plot_grid(grid, names, axes)
    for i, each in enumerate(series):
        _plot_series(each, i, axes, distinct=len(series) > 1)
    _plot_segments(segments, names, axes)
    _finish(chart, axes)


def _plot_series(series: Series, i: int, axes: Any, *, distinct: bool) -> None:
    x, y = np.asarray(series.x), np.asarray(series.y)
    style: dict[str, Any] = {"color": colour(i), "label": series.name or None}
    if series.low:
        axes.fill_between(x, series.low, series.high, color=colour(i), alpha=0.2, linewidth=0)
    match series.style:
        case "points":
            size = 8 if len(x) > MANY_POINTS else 28
            axes.scatter(x, y, s=size, marker=MARKERS[i % 8], alpha=0.85, **style)
        case "steps" | "area" if len(x) > 1:
            edges = np.append(x, 2 * x[-1] - x[-2])
            fill = series.style == "area"
            axes.stairs(y, edges, fill=fill, alpha=0.35 if fill else 1.0, **style)
            for sides in (edges[:-1], edges[1:]) if fill else ():
                axes.vlines(sides, 0, y, color=colour(i), linewidth=0.6)
        case "line" | "both":
            both = series.style == "both" or len(x) == 1
            axes.plot(
                x,
                y,
                linestyle=DASHES[i // 2 % 4] if distinct else "-",
                marker=MARKERS[i % 8] if distinct or both else None,
                markevery=max(1, len(x) // 6) if distinct and not both else None,
                markersize=5,
                **style,
            )
    for across, up, label in zip(x, y, series.labels, strict=False):
        axes.annotate(label, (across, up), xytext=(4, 2), textcoords="offset points", fontsize=8)


def _plot_segments(segments: Sequence[Segment], names: list[str], axes: Any) -> None:
    fresh = list(dict.fromkeys(s.name for s in segments if s.name and s.name not in names))
    order = [*names, *fresh]
    for n, segment in enumerate(segments):
        index = len(names) + n if segment.label else 7
        line_colour = colour(order.index(segment.name) if segment.name else index)
        (x0, y0), (x1, y1) = segment.start, segment.end
        # The invisible line of an arrow makes the axes large enough for it.
        axes.plot([x0, x1], [y0, y1], color=line_colour, ls="none" if segment.arrow else "-")
        if segment.name in fresh:
            fresh.remove(segment.name)  # one entry in the legend for each name
            axes.plot([], [], color=line_colour, label=segment.name)
        if segment.arrow:
            arrow = {
                "arrowstyle": "-|>",
                "color": line_colour,
                "lw": 1.8,
                "shrinkA": 0,
                "shrinkB": 0,
            }
            axes.annotate("", (x1, y1), xytext=(x0, y0), arrowprops=arrow)
        if segment.label:
            place = {"xytext": (5, 4), "textcoords": "offset points"}
            axes.annotate(segment.label, (x1, y1), color=line_colour, **place)


def _plot_grid(grid: Grid, names: list[str], axes: Any) -> None:
    values = np.array(grid.values)
    x = np.linspace(*grid.x, values.shape[1])
    y = np.linspace(*grid.y, values.shape[0])
    if not grid.names:
        finite = values[np.isfinite(values)]
        if finite.size and min(values.shape) > 1 and finite.min() < finite.max():
            # Equal areas and not equal steps: a loss is flat in the valley where the path runs.
            levels = np.unique(np.quantile(finite, np.linspace(0, 1, 12)))
            axes.contourf(x, y, values, levels=levels, cmap="Greys", alpha=0.45)
            axes.contour(x, y, values, levels=levels, colors="#888888", linewidths=0.5)
        return
    colours = [colour(names.index(n) if n in names else k) for k, n in enumerate(grid.names)]
    axes.pcolormesh(
        x, y, values, cmap=ListedColormap(colours), alpha=0.22, shading="nearest", zorder=0,
        vmin=-0.5, vmax=len(colours) - 0.5, linewidth=0, rasterized=True,
    )  # fmt: skip
    if min(values.shape) > 1:
        borders = np.arange(len(colours) - 1) + 0.5
        axes.contour(x, y, values, levels=borders, colors="#666666", linewidths=0.8)
    for name, face in zip(grid.names, colours, strict=True):
        if name not in names:
            axes.add_patch(Patch(color=face, alpha=0.22, label=name, visible=False))


def plot_bars(bars: Bars, axes: Any) -> None:
    """Plot bars, side by side where there are several sets; a histogram where there are edges."""
    count, n = len(bars.heights), len(bars.heights[0][1])
    width = 0.8 / count
    for k, (name, heights) in enumerate(bars.heights):
        style: dict[str, Any] = {"color": colour(k), "hatch": HATCHES[k % 6], "label": name or None}
        if bars.edges:
            axes.stairs(heights, bars.edges, fill=True, alpha=0.35, **style)
            axes.stairs(heights, bars.edges, color=colour(k), linestyle=DASHES[k % 4])
            continue
        x = np.arange(n) - 0.4 + width * (k + 0.5)
        errors = bars.errors if bars.errors and k == 0 else None
        style |= {"edgecolor": "white", "linewidth": 0.5, "capsize": 3}
        plotted = axes.bar(x, heights, width, yerr=errors, **style)
        if n * count <= FEW_BARS:
            axes.bar_label(plotted, fmt="%.4g", fontsize=8, padding=2)
    if not bars.edges:
        labels = bars.labels or [str(i) for i in range(n)]
        if n <= FEW_BARS:
            crowded = sum(len(label) for label in labels) > LONG_LABELS
            turned = {"rotation": 35, "ha": "right"} if crowded else {"rotation": 0, "ha": "center"}
            axes.set_xticks(range(n), labels, **turned)
        axes.axhline(0, color="#444444", linewidth=0.8)
    for i, series in enumerate(bars.lines):
        _plot_series(series, count + i, axes, distinct=True)
    _finish(bars, axes)


def _finish(chart: Axes, axes: Any) -> None:
    """Add labels, scales, reference lines and the legend."""
    axes.set(xlabel=chart.x_label, ylabel=chart.y_label)
    sides = (
        (axes.xaxis, axes.set_xscale, axes.set_xlim, chart.x_scale, chart.x_range),
        (axes.yaxis, axes.set_yscale, axes.set_ylim, chart.y_scale, chart.y_range),
    )
    for axis, set_scale, set_limits, scale, limits in sides:
        if scale == "log":
            set_scale("log")
            # 1e-9 and not mathematics, which is off: a dollar sign is a dollar sign.
            axis.set_major_formatter(FuncFormatter(lambda value, _: format_short(value)))
            axis.set_minor_formatter(NullFormatter())
        if limits and limits[0] < limits[1]:
            set_limits(limits)
    line = {"color": "#777777", "linestyle": ":", "linewidth": 1}
    text = {"fontsize": 8, "color": "#555555"}
    for name, value in chart.levels:
        axes.axhline(value, **line)
        place = {"xycoords": axes.get_yaxis_transform(), "ha": "right", "va": "bottom"}
        axes.annotate(f"{name} {value:.4g}", (1, value), **text, **place)
    for name, value in chart.marks:
        axes.axvline(value, **line)
        place = {"xycoords": axes.get_xaxis_transform(), "ha": "left", "va": "top"}
        axes.annotate(f" {name} {value:.4g}", (value, 1), **text, **place)
    if chart.equal:
        axes.set_aspect("equal", adjustable="datalim")
    if axes.get_legend_handles_labels()[1]:
        axes.legend(fontsize=8)


def plot_dendrogram(tree: Tree, axes: Any) -> None:
    """Plot joins at their heights, the leaves along the bottom."""
    names, segments = dendrogram_segments(tree.root)
    for segment in segments:
        (height0, x0), (height1, x1) = segment.start, segment.end
        axes.plot([x0, x1], [height0, height1], color=colour(0))
    crowded = sum(len(name) for name in names) > LONG_LABELS
    axes.set_xticks(range(len(names)), names, rotation=60 if crowded else 0)
    axes.set(ylabel=tree.y_label, ylim=(0, None))
