"""The grid behind a scatter: regions of classes as patterns, a surface as contours."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mlx_exercises.figures import Grid, Series
from mlx_exercises.figures.terminal.axes import LegendEntry, PlotArea
from mlx_exercises.figures.terminal.canvas import Glyph
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.scale import format_short

REGIONS, ASCII_REGIONS = " ·╱╲░:", " ./\\:,"
CONTOURS = 6


def _patterns(
    grid: Grid, series: Sequence[Series], terminal: Capabilities
) -> list[tuple[str, str]]:
    """Return the pattern and the style of each class: the style of the series of that name."""
    names = list(dict.fromkeys(each.name for each in series))
    signs = terminal.pick(REGIONS, ASCII_REGIONS)
    indices = [names.index(name) if name in names else i for i, name in enumerate(grid.names)]
    return [
        (signs[i % len(signs)], f"dim {terminal.style(index)}".strip())
        for i, index in enumerate(indices)
    ]


def grid_entries(grid: Grid, terminal: Capabilities, series: Sequence[Series]) -> list[LegendEntry]:
    """Return the legend's entries of the grid."""
    if grid.names:
        named = zip(grid.names, _patterns(grid, series, terminal), strict=True)
        return [(f"[{sign * 2}]", f"predicted {name}", style) for name, (sign, style) in named]
    finite = [v for row in grid.values for v in row if math.isfinite(v)]
    if not finite:
        return []
    low, high = format_short(min(finite), 3), format_short(max(finite), 3)
    text = f"contours from {low} (lowest, here) to {high}"
    return [(terminal.pick("▽", "V"), text, "bold" if terminal.colour else "")]


def draw_grid(area: PlotArea, grid: Grid, series: Sequence[Series]) -> None:
    """Draw the grid into an empty area; `series` are what will lie on it."""
    if grid.names:
        _draw_regions(area, grid, series)
    else:
        _draw_contours(area, grid)


def _draw_regions(area: PlotArea, grid: Grid, series: Sequence[Series]) -> None:
    """Fill each cell with the pattern of its class."""
    canvas = area.canvas
    patterns = _patterns(grid, series, canvas.terminal)
    for row in range(canvas.rows):
        y = area.y.value(1 - (row + 0.5) / canvas.rows)
        for column in range(canvas.columns):
            value = _value_at(grid, area.x.value((column + 0.5) / canvas.columns), y)
            if value is not None and math.isfinite(value) and 0 <= value < len(patterns):
                canvas.background[row, column] = patterns[int(value)]


def _value_at(grid: Grid, x: float, y: float, *, smooth: bool = False) -> float | None:
    """Return the grid's value at a point, the nearest one or interpolated; None outside."""
    (left, right), (low, high) = grid.x, grid.y
    across = (x - left) / ((right - left) or 1)
    up = (y - low) / ((high - low) or 1)
    slack = 0.01
    if not (-slack <= across <= 1 + slack and -slack <= up <= 1 + slack):
        return None
    last_i, last_j = len(grid.values) - 1, len(grid.values[0]) - 1
    i, j = max(0.0, min(last_i, up * last_i)), max(0.0, min(last_j, across * last_j))
    if not smooth or not last_i or not last_j:
        return grid.values[round(i)][round(j)]
    i0, j0 = min(int(i), last_i - 1), min(int(j), last_j - 1)
    a, b = i - i0, j - j0
    below, above = grid.values[i0], grid.values[i0 + 1]
    return (1 - a) * ((1 - b) * below[j0] + b * below[j0 + 1]) + a * (
        (1 - b) * above[j0] + b * above[j0 + 1]
    )


def _draw_contours(area: PlotArea, grid: Grid) -> None:
    """Draw the borders between bands of the surface that each cover the same area.

    Equal areas, and not equal steps, because a loss surface is flat in its valley, where the
    path runs, and steep elsewhere.
    """
    canvas = area.canvas
    finite = sorted(v for row in grid.values for v in row if math.isfinite(v))
    if not finite:
        return
    levels = [finite[len(finite) * k // CONTOURS] for k in range(1, CONTOURS)]
    bands: list[list[int | None]] = []
    lowest, where = math.inf, (0, 0)
    for y in range(canvas.height):
        bands.append([])
        grid_y = area.y.value(1 - y / max(1, canvas.height - 1))
        for x in range(canvas.width):
            value = _value_at(grid, area.x.value(x / max(1, canvas.width - 1)), grid_y, smooth=True)
            if value is None or not math.isfinite(value):
                bands[-1].append(None)
                continue
            bands[-1].append(sum(value > level for level in levels))
            if value < lowest:
                lowest, where = value, (x, y)
    glyph = Glyph(".", "dim")
    for y, line in enumerate(bands):
        for x, band in enumerate(line):
            right = line[x + 1] if x + 1 < len(line) else band
            below = bands[y + 1][x] if y + 1 < len(bands) else band
            if None in (band, right, below):
                continue
            # Dotted, so that a path, which is drawn in full, stands out.
            if (right != band and y % 2 == 0) or (below != band and x % 2 == 0):
                canvas.dot(x, y, glyph)
    sign = canvas.terminal.pick("▽", "V")
    canvas.mark(where, Glyph(sign, "bold" if canvas.terminal.colour else ""))
