"""The grid behind a scatter: regions of classes as patterns, a surface as contours."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mlx_exercises.figures.terminal.canvas import Glyph
from mlx_exercises.figures.terminal.scale import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlx_exercises.figures.series import Grid, Series
    from mlx_exercises.figures.terminal.axes import PlotArea
    from mlx_exercises.figures.terminal.capabilities import Capabilities

REGIONS = " ·╱╲░:"
PLAIN_REGIONS = " ./\\:,"
CONTOURS = 6


def _shade(
    name: str, index: int, series: Sequence[Series], surface: Capabilities
) -> tuple[str, str]:
    """Return the pattern and the style of a class: the style of the group of that name."""
    named = list(dict.fromkeys(each.name for each in series))
    style = surface.style(named.index(name) if name in named else index)
    regions = surface.pick(REGIONS, PLAIN_REGIONS)
    return regions[index % len(regions)], f"dim {style}".strip()


def grid_entries(
    grid: Grid, surface: Capabilities, series: Sequence[Series]
) -> list[tuple[str, str, str]]:
    """Return what the legend says about the grid, as (sign, name, style)."""
    if grid.names:
        shades = [_shade(name, i, series, surface) for i, name in enumerate(grid.names)]
        return [
            (f"[{sign * 2}]", f"predicted {name}", style)
            for name, (sign, style) in zip(grid.names, shades, strict=True)
        ]
    finite = [v for row in grid.values for v in row if math.isfinite(v)]
    if not finite:
        return []
    low, high = short(min(finite), 3), short(max(finite), 3)
    text = f"contours from {low} (lowest, here) to {high}"
    return [(surface.pick("▽", "V"), text, "bold" if surface.colour else "")]


def draw_grid(plane: PlotArea, grid: Grid, series: Sequence[Series]) -> None:
    """Draw the grid on an empty plane; `series` are what will lie on it."""
    if grid.names:
        _draw_regions(plane, grid, series)
    else:
        _draw_contours(plane, grid)


def _draw_regions(plane: PlotArea, grid: Grid, series: Sequence[Series]) -> None:
    """Fill each cell with the pattern of its class."""
    canvas = plane.canvas
    shades = [_shade(name, i, series, canvas.surface) for i, name in enumerate(grid.names)]
    for row in range(canvas.rows):
        y = plane.y.value(1 - (row + 0.5) / canvas.rows)
        for column in range(canvas.columns):
            value = _at(grid, plane.x.value((column + 0.5) / canvas.columns), y)
            if value is not None and math.isfinite(value) and 0 <= value < len(shades):
                canvas.ground[row, column] = shades[int(value)]


def _place(share: float, n: int) -> float:
    return max(0.0, min(n - 1.0, share * (n - 1)))


def _at(grid: Grid, x: float, y: float, *, smooth: bool = False) -> float | None:
    """Return the grid's value at a point, the nearest one or interpolated; None outside."""
    (left, right), (low, high) = grid.x, grid.y
    across = (x - left) / ((right - left) or 1)
    up = (y - low) / ((high - low) or 1)
    slack = 0.01
    if not (-slack <= across <= 1 + slack and -slack <= up <= 1 + slack):
        return None
    j, i = _place(across, len(grid.values[0])), _place(up, len(grid.values))
    if not smooth:
        return grid.values[round(i)][round(j)]
    i0, j0 = min(int(i), len(grid.values) - 2), min(int(j), len(grid.values[0]) - 2)
    if i0 < 0 or j0 < 0:
        return grid.values[round(i)][round(j)]
    a, b = i - i0, j - j0
    below, above = grid.values[i0], grid.values[i0 + 1]
    return (1 - a) * ((1 - b) * below[j0] + b * below[j0 + 1]) + a * (
        (1 - b) * above[j0] + b * above[j0 + 1]
    )


def _draw_contours(plane: PlotArea, grid: Grid) -> None:
    """Draw the borders between bands of the surface that each cover the same area.

    Equal areas, and not equal steps, because a loss surface is flat in its valley, where the
    path runs, and steep elsewhere.
    """
    canvas = plane.canvas
    finite = sorted(v for row in grid.values for v in row if math.isfinite(v))
    if not finite:
        return
    levels = [finite[len(finite) * k // CONTOURS] for k in range(1, CONTOURS)]
    bands: list[list[int | None]] = []
    lowest, where = math.inf, (0, 0)
    for y in range(canvas.tall):
        line: list[int | None] = []
        for x in range(canvas.wide):
            value = _at(
                grid,
                plane.x.value(x / max(1, canvas.wide - 1)),
                plane.y.value(1 - y / max(1, canvas.tall - 1)),
                smooth=True,
            )
            if value is None or not math.isfinite(value):
                line.append(None)
                continue
            line.append(sum(value > level for level in levels))
            if value < lowest:
                lowest, where = value, (x, y)
        bands.append(line)
    ink = Glyph(".", "dim")
    for y, line in enumerate(bands):
        for x, band in enumerate(line):
            right = line[x + 1] if x + 1 < len(line) else band
            below = bands[y + 1][x] if y + 1 < len(bands) else band
            if None in (band, right, below):
                continue
            # Dotted, so that a path, which is drawn in full, stands out.
            if (right != band and y % 2 == 0) or (below != band and x % 2 == 0):
                canvas.dot(x, y, ink)
    sign = canvas.surface.pick("▽", "V")
    canvas.mark(*where, Glyph(sign, "bold" if canvas.surface.colour else ""))
