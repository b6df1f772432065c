"""Panels, side by side, and frames, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rich.text import Text

from mlx_exercises.figures import Figure, Frames, HeatMap, Image, Lines, Panels, Scatter
from mlx_exercises.figures.coerce import subsample
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.charts import MARGIN, data_limits
from mlx_exercises.figures.terminal.scale import scale_over

GAP = 3
LEAST = 34  # columns of a chart in a panel
LEAST_ROWS, MOST_ROWS = 9, 14  # of a panel

Draw = Callable[[Figure, Capabilities], list[Text]]


def draw_panels(panels: Panels, terminal: Capabilities, draw: Draw) -> list[Text]:
    """Return the lines of figures side by side, in as many rows as they need."""
    figures = panels.pictures
    least = max(_least_width(each, terminal) for each in figures)
    fit = max(1, (terminal.width + GAP) // (least + GAP))
    across = max(1, min(panels.across or fit, fit, len(figures)))
    if not panels.across:  # rows of equal length look better than one full and one short
        across = -(-len(figures) // -(-len(figures) // across))
    width = (terminal.width - GAP * (across - 1)) // across
    if all(isinstance(each, Image) for each in figures):
        width = min(width, max(least, 16))
    height = MOST_ROWS
    if terminal.height:
        down = -(-len(figures) // across)
        height = max(LEAST_ROWS, min(MOST_ROWS, terminal.height // down - 1))
    panel = replace(terminal, width=width, height=height)
    result: list[Text] = []
    for first in range(0, len(figures), across):
        if result:
            result.append(Text())
        result += _side_by_side(
            [draw(each, panel) for each in figures[first : first + across]], width
        )
    return result


def _least_width(figure: Figure, terminal: Capabilities) -> int:
    """Return the width below which a figure cannot be seen well."""
    match figure:
        case Image():
            _, width, _ = figure.size
            per_pixel = 1 if terminal.half_blocks else 2
            return min(LEAST, max(8, per_pixel * width, len(figure.title)))
        case HeatMap():
            return min(LEAST, max(12, 2 * len(figure.values[0]) + 8))
        case _:
            return LEAST


def _side_by_side(blocks: list[list[Text]], width: int) -> list[Text]:
    """Return blocks of lines side by side, each `width` columns."""
    result = []
    for i in range(max(len(block) for block in blocks)):
        line = Text()
        for k, block in enumerate(blocks):
            line.append(" " * ((width + GAP) * k - line.cell_len))
            line.append_text(block[i] if i < len(block) else Text())
        result.append(line)
    return result


def _with_common_axes(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return charts whose axes all hold what any of them holds, so that moves can be seen.

    An axis that an author has bounded stays as it is, and so do figures other than charts.
    """
    charts = [each for each in figures if isinstance(each, Lines | Scatter)]
    if len(charts) < len(figures):
        return figures
    limits = [data_limits(chart) for chart in charts]
    x = [value for across, _ in limits for value in across]
    y = [value for _, up in limits for value in up]
    x_scale = scale_over(x, log=charts[0].x_scale == "log", margin=MARGIN)
    y_scale = scale_over(y, log=charts[0].y_scale == "log", margin=MARGIN)
    return tuple(
        replace(
            chart,
            x_range=chart.x_range or (x_scale.low, x_scale.high),
            y_range=chart.y_range or (y_scale.low, y_scale.high),
        )
        for chart in charts
    )


def number_frames(frames: Frames) -> tuple[Figure, ...]:
    """Return the frames with their numbers in their titles, on axes that stay the same."""
    figures = _with_common_axes(frames.pictures)
    return tuple(
        replace(figure, title=f"{i}/{len(figures)} {figure.title}".rstrip())
        for i, figure in enumerate(figures, start=1)
    )


def draw_frames(frames: Frames, terminal: Capabilities, draw: Draw) -> list[Text]:
    """Return the lines of the first, the last and some frames between, each with its number."""
    fit = max(2, (terminal.width + GAP) // (LEAST + GAP))
    return draw_panels(Panels(subsample(number_frames(frames), fit)), terminal, draw)
