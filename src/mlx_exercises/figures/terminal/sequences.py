"""Several pictures side by side, and frames one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from mlx_exercises.figures import HeatMap, Image, Lines, Panels, Picture, Scatter
from mlx_exercises.figures.coerce import spread
from mlx_exercises.figures.terminal.capabilities import padded
from mlx_exercises.figures.terminal.charts import ROOM, extent
from mlx_exercises.figures.terminal.scale import scale_over

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlx_exercises.figures import Frames
    from mlx_exercises.figures.terminal.capabilities import Capabilities

    Draw = Callable[[Picture, Capabilities], list[Text]]

GAP = 3
LEAST = 34  # columns of a chart in a panel
LEAST_ROWS, MOST_ROWS = 9, 14  # of a panel


def draw_panels(panels: Panels, surface: Capabilities, draw: Draw) -> list[Text]:
    """Return the lines of pictures side by side; those without room are counted."""
    pictures = panels.pictures
    least = max(_least(each, surface) for each in pictures)
    fit = max(1, (surface.width + GAP) // (least + GAP))
    across = max(1, min(panels.across or fit, fit, len(pictures)))
    if not panels.across:  # rows of equal length look better than one full and one short
        across = -(-len(pictures) // -(-len(pictures) // across))
    wide = (surface.width - GAP * (across - 1)) // across
    if all(isinstance(each, Image) for each in pictures):
        wide = min(wide, max(least, 16))
    down = -(-len(pictures) // across)
    high = MOST_ROWS
    if surface.height:
        high = max(LEAST_ROWS, min(MOST_ROWS, surface.height // down - 1))
    part = replace(surface, width=wide, height=high)
    result: list[Text] = []
    for top in range(0, len(pictures), across):
        if result:
            result.append(Text())
        result += beside([draw(each, part) for each in pictures[top : top + across]], wide)
    return result


def _least(picture: Picture, surface: Capabilities) -> int:
    """Return the width below which a picture cannot be seen well."""
    match picture:
        case Image():
            _, width, _ = picture.size
            per_pixel = 1 if surface.colour and surface.shades and surface.unicode else 2
            return min(LEAST, max(8, per_pixel * width, len(picture.title)))
        case HeatMap():
            return min(LEAST, max(12, 2 * len(picture.values[0]) + 8))
        case _:
            return LEAST


def beside(blocks: list[list[Text]], wide: int) -> list[Text]:
    """Return blocks of lines side by side, each `wide` columns."""
    result = []
    for i in range(max(len(block) for block in blocks)):
        line = Text()
        for k, block in enumerate(blocks):
            cell = block[i] if i < len(block) else Text()
            last = k == len(blocks) - 1
            line.append_text(cell if last else padded(cell, wide + GAP))
        result.append(line)
    return result


def format_aligned(pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
    """Return pictures whose axes all hold what any of them holds, so that things can be seen move.

    An axis that an author has bounded stays as it is.
    """
    charts = [each for each in pictures if isinstance(each, Lines | Scatter)]
    if len(charts) < len(pictures):
        return pictures
    x: list[float] = []
    y: list[float] = []
    for chart in charts:
        across, up = extent(chart)
        x += across
        y += up
    first = charts[0]
    x_scale = scale_over(x, log=first.x_scale == "log", room=ROOM)
    y_scale = scale_over(y, log=first.y_scale == "log", room=ROOM)
    return tuple(
        replace(
            chart,
            x_range=chart.x_range or (x_scale.low, x_scale.high),
            y_range=chart.y_range or (y_scale.low, y_scale.high),
        )
        for chart in charts
    )


def numbered(frames: Frames) -> tuple[Picture, ...]:
    """Return the frames with their numbers in their titles, on axes that stay the same."""
    pictures = format_aligned(frames.pictures)
    n = len(pictures)
    return tuple(
        replace(picture, title=f"{i}/{n} {picture.title}".rstrip())
        for i, picture in enumerate(pictures, start=1)
    )


def draw_frames(frames: Frames, surface: Capabilities, draw: Draw) -> list[Text]:
    """Return the lines of the first, the last and some frames between, each with its number."""
    pictures = numbered(frames)
    fit = max(1, (surface.width + GAP) // (LEAST + GAP))
    return draw_panels(Panels(spread(pictures, max(2, fit))), surface, draw)
