"""Curves, the plane and bars in matplotlib's axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.colors import ListedColormap
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, NullFormatter

from mlx_exercises.figures.terminal.capabilities import COLOURS
from mlx_exercises.figures.terminal.scale import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlx_exercises.figures import Bars, Grid, Lines, Scatter, Segment, Series
    from mlx_exercises.figures.charts import Axes

# Told apart without colours too.
MARKERS = "o^sDvPX*"
DASHES = ("-", "--", "-.", ":")
HATCHES = ("", "//", "..", "xx", "\\\\", "++")
FEW_BARS, MANY_POINTS, LONG_LABELS = 30, 150, 60


def colour(index: int) -> str:
    """Return the colour of the index-th series, the same as in a terminal."""
    return COLOURS[index % len(COLOURS)]


def plot_lines(lines: Lines, axes: Any) -> None:
    """Plot curves."""
    for i, series in enumerate(lines.series):
        _series(series, i, axes, told=len(lines.series) > 1)
    _finish(lines, axes)


def plot_scatter(scatter: Scatter, axes: Any) -> None:
    """Plot the plane: what lies behind, groups, lines, segments."""
    everything = [*scatter.groups, *scatter.lines]
    names = [series.name for series in everything]
    if scatter.grid:
        _grid(scatter.grid, names, axes)
    for i, series in enumerate(everything):
        _series(series, i, axes, told=len(everything) > 1)
    _segments(scatter.segments, names, axes)
    _finish(scatter, axes)


def _series(series: Series, i: int, axes: Any, *, told: bool) -> None:
    x, y = np.asarray(series.x), np.asarray(series.y)
    name, ink = series.name or None, colour(i)
    if series.low:
        axes.fill_between(x, series.low, series.high, color=ink, alpha=0.2, linewidth=0)
    match series.style:
        case "points":
            size = 8 if len(x) > MANY_POINTS else 28
            axes.scatter(x, y, s=size, color=ink, marker=MARKERS[i % 8], alpha=0.85, label=name)
        case "steps" | "area":
            edges = np.append(x, 2 * x[-1] - x[-2]) if len(x) > 1 else np.array([])
            if len(x) > 1:
                fill = series.style == "area"
                axes.stairs(y, edges, fill=fill, color=ink, alpha=0.35 if fill else 1.0, label=name)
                if fill:
                    axes.vlines(edges[:-1], 0, y, color=ink, linewidth=0.6)
                    axes.vlines(edges[1:], 0, y, color=ink, linewidth=0.6)
        case style:
            both = style == "both" or len(x) == 1
            every = 1 if both else max(1, len(x) // 6)
            axes.plot(
                x,
                y,
                color=ink,
                linestyle=DASHES[i // 2 % 4] if told else "-",
                marker=MARKERS[i % 8] if told or both else None,
                markevery=every if told and not both else None,
                markersize=5,
                label=name,
            )
    for across, up, label in zip(x, y, series.labels, strict=False):
        axes.annotate(label, (across, up), xytext=(4, 2), textcoords="offset points", fontsize=8)


def _segments(segments: Sequence[Segment], names: list[str], axes: Any) -> None:
    order = list(dict.fromkeys(s.name for s in segments if s.name and s.name not in names))
    said: set[str] = set()
    for n, segment in enumerate(segments):
        index = len(names) + n if segment.label else 7
        if segment.name:
            known = segment.name in names
            index = names.index(segment.name) if known else len(names) + order.index(segment.name)
        ink = colour(index)
        new = segment.name in order and segment.name not in said
        said.add(segment.name)
        (x0, y0), (x1, y1) = segment.start, segment.end
        # The invisible part of an arrow, so that the axes make room for it.
        axes.plot([x0, x1], [y0, y1], color=ink, linestyle="none" if segment.arrow else "-")
        if new:
            axes.plot([], [], color=ink, label=segment.name)
        if segment.arrow:
            arrow = {
                "arrowstyle": "-|>",
                "color": ink,
                "linewidth": 1.8,
                "shrinkA": 0,
                "shrinkB": 0,
            }
            axes.annotate("", (x1, y1), xytext=(x0, y0), arrowprops=arrow)
        if segment.label:
            axes.annotate(
                segment.label, (x1, y1), xytext=(5, 4), textcoords="offset points", color=ink
            )


def _grid(grid: Grid, names: list[str], axes: Any) -> None:
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
    inks = [colour(names.index(n) if n in names else k) for k, n in enumerate(grid.names)]
    axes.pcolormesh(
        x, y, values, cmap=ListedColormap(inks), alpha=0.22, shading="nearest", zorder=0,
        vmin=-0.5, vmax=len(inks) - 0.5, linewidth=0, rasterized=True,
    )  # fmt: skip
    if min(values.shape) > 1:
        borders = np.arange(len(inks) - 1) + 0.5
        axes.contour(x, y, values, levels=borders, colors="#666666", linewidths=0.8)
    fresh = [(n, ink) for n, ink in zip(grid.names, inks, strict=True) if n not in names]
    for name, ink in fresh:
        axes.add_patch(Patch(color=ink, alpha=0.22, label=name, visible=False))


def plot_bars(bars: Bars, axes: Any) -> None:
    """Plot bars, side by side where there are several sets; a histogram where there are edges."""
    count, n = len(bars.heights), len(bars.heights[0][1])
    if bars.edges:
        for k, (name, heights) in enumerate(bars.heights):
            axes.stairs(
                heights, bars.edges, fill=True, color=colour(k), alpha=0.35,
                hatch=HATCHES[k % 6], label=name or None,
            )  # fmt: skip
            axes.stairs(heights, bars.edges, color=colour(k), linestyle=DASHES[k % 4])
    else:
        width = 0.8 / count
        for k, (name, heights) in enumerate(bars.heights):
            at = np.arange(n) - 0.4 + width * (k + 0.5)
            errors = bars.errors if bars.errors and k == 0 else None
            drawn = axes.bar(
                at, heights, width, color=colour(k), label=name or None, yerr=errors,
                hatch=HATCHES[k % 6], edgecolor="white", linewidth=0.5, capsize=3,
            )  # fmt: skip
            if n * count <= FEW_BARS:
                axes.bar_label(drawn, fmt="%.4g", fontsize=8, padding=2)
        labels = bars.labels or [str(i) for i in range(n)]
        if n <= FEW_BARS:
            crowded = sum(len(label) for label in labels) > LONG_LABELS
            axes.set_xticks(
                range(n), labels, rotation=35 if crowded else 0, ha="right" if crowded else "center"
            )
        axes.axhline(0, color="#444444", linewidth=0.8)
    for i, series in enumerate(bars.lines):
        _series(series, count + i, axes, told=True)
    _finish(bars, axes)


def _write_powers(axis: Any) -> None:
    """Write 1e-9 at the ticks: labels are never read as mathematics, so that $ is a dollar."""
    axis.set_major_formatter(FuncFormatter(lambda value, _: short(value)))
    axis.set_minor_formatter(NullFormatter())


def _finish(chart: Axes, axes: Any) -> None:
    """Add labels, scales, named lines and the legend."""
    axes.set(xlabel=chart.x_label, ylabel=chart.y_label)
    if chart.x_scale == "log":
        axes.set_xscale("log")
        _write_powers(axes.xaxis)
    if chart.y_scale == "log":
        axes.set_yscale("log")
        _write_powers(axes.yaxis)
    if chart.x_range and chart.x_range[0] < chart.x_range[1]:
        axes.set_xlim(chart.x_range)
    if chart.y_range and chart.y_range[0] < chart.y_range[1]:
        axes.set_ylim(chart.y_range)
    for name, value in chart.levels:
        axes.axhline(value, color="#777777", linestyle=":", linewidth=1)
        place = {"xycoords": axes.get_yaxis_transform(), "ha": "right", "va": "bottom"}
        axes.annotate(f"{name} {value:.4g}", (1, value), fontsize=8, color="#555555", **place)
    for name, value in chart.marks:
        axes.axvline(value, color="#777777", linestyle=":", linewidth=1)
        place = {"xycoords": axes.get_xaxis_transform(), "ha": "left", "va": "top"}
        axes.annotate(f" {name} {value:.4g}", (value, 1), fontsize=8, color="#555555", **place)
    if chart.equal:
        axes.set_aspect("equal", adjustable="datalim")
    if axes.get_legend_handles_labels()[1]:
        axes.legend(fontsize=8)
