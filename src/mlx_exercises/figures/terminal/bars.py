"""Bars from left to right with their labels; histograms and many bars upright, on a plane."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.charts import Lines
from mlx_exercises.figures.series import Series
from mlx_exercises.figures.terminal.charts import draw_lines
from mlx_exercises.figures.terminal.scale import scale_over, short

if TYPE_CHECKING:
    from mlx_exercises.figures import Bars
    from mlx_exercises.figures.terminal.capabilities import Capabilities

EIGHTHS = " ▏▎▍▌▋▊▉█"
MANY_BARS = 24  # from here on bars stand upright, without a value at each
LABEL_SHARE = 0.4  # of the width


def draw_bars(bars: Bars, surface: Capabilities) -> list[Text]:
    """Return the lines of bars: upright where they have edges, else lying, each with its value."""
    n = len(bars.heights[0][1])
    if bars.edges or bars.lines or n * len(bars.heights) > max(MANY_BARS, surface.height):
        return _upright(bars, surface)
    return _lying(bars, surface)


def _upright(bars: Bars, surface: Capabilities) -> list[Text]:
    n = len(bars.heights[0][1])
    edges = bars.edges or tuple(i - 0.5 for i in range(n + 1))
    style = "area" if len(bars.heights) == 1 else "steps"
    series = [_stairs(edges, heights, name, style) for name, heights in bars.heights]
    chart = Lines(
        (*series, *bars.lines),
        x_label=bars.x_label,
        y_label=bars.y_label,
        x_scale=bars.x_scale,
        y_scale=bars.y_scale,
        levels=(*bars.levels, ("", 0.0)) if style == "steps" and not bars.levels else bars.levels,
        marks=bars.marks,
    )
    return draw_lines(chart, surface)


def _stairs(edges: tuple[float, ...], heights: tuple[float, ...], name: str, style: str) -> Series:
    return Series(edges[:-1], heights, name, "area" if style == "area" else "steps")


def _lying(bars: Bars, surface: Capabilities) -> list[Text]:
    sets, n = bars.heights, len(bars.heights[0][1])
    labels = bars.labels or tuple(str(i) for i in range(n))
    side = min(max(cell_len(each) for each in labels), int(surface.width * LABEL_SHARE))
    values = [v for _, heights in sets for v in heights]
    texts = {
        (i, k): _value(sets[k][1][i], bars.errors[i] if bars.errors and k == 0 else None, surface)
        for i in range(n)
        for k in range(len(sets))
    }
    tail = max(len(text) for text in texts.values())
    room = max(4, surface.width - side - tail - 3)
    levels = [value for _, value in bars.levels]
    scale = scale_over([*values, *levels], zero=True)
    columns = [round((scale.share(value) or 0.0) * room) for value in levels]
    zero = round((scale.share(0.0) or 0.0) * room)
    result = _signs(bars, surface)
    if bars.y_label:
        result.append(Text(surface.cut(bars.y_label, surface.width), "italic"))
    rule = surface.pick("┊", ":")
    for i in range(n):
        for k, (_, heights) in enumerate(sets):
            name = surface.cut(labels[i], side) if k == 0 else ""
            line = Text(f"{name}{' ' * (side - cell_len(name))} ")
            share = scale.share(heights[i])
            if not zero:
                line.append(surface.pick("│", "|"), "dim")
            end = share * room if share is not None else zero
            for column, cell in enumerate(_bar(zero, end, room, k, surface)):
                level = column in columns and cell == " "
                line.append(rule if level else cell, "dim" if level else surface.style(k))
            if not zero:
                line.rstrip()
            result.append(line.append(" " + texts[i, k]))
        if len(sets) > 1 and i < n - 1:
            result.append(Text())
    if bars.x_label:
        result.append(Text(" " * (side + 1)).append(bars.x_label, "italic"))
    return result


def _value(value: float, error: float | None, surface: Capabilities) -> str:
    text = short(value)
    if error is not None and math.isfinite(error):
        text += f" {surface.pick('±', '+-')} {short(error, 2)}"
    return text


def _signs(bars: Bars, surface: Capabilities) -> list[Text]:
    """Return the legend: the fill of each set, and the levels."""
    items = [
        Text.assemble((surface.fill(k) * 2, surface.style(k)), " ", name)
        for k, (name, _) in enumerate(bars.heights)
        if name
    ]
    items += [
        Text(f"{surface.pick('┊', ':')} {name} {short(value)}", "dim")
        for name, value in bars.levels
    ]
    return surface.flow(items)


def _bar(zero: int, end: float, room: int, index: int, surface: Capabilities) -> list[str]:
    """Return the cells of one bar, from zero to `end`, with an eighth of a cell at its end."""
    cells = [" "] * (room + 1)
    fill = surface.fill(index)
    fine = surface.unicode and index == 0 and end >= zero
    left, right = (zero, end) if end >= zero else (round(end), zero)
    for i in range(max(0, left), min(room, int(right) if fine else round(right))):
        cells[i] = fill
    if fine and (rest := int((right - int(right)) * 8)) and int(right) < room:
        cells[int(right)] = EIGHTHS[rest]
    if zero and not cells[zero].strip():
        cells[zero] = surface.pick("│", "|")
    return cells
