"""Bars: horizontal with their labels; histograms and many bars vertical, between axes."""

from __future__ import annotations

import math

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures import Bars, Lines, Series
from mlx_exercises.figures.series import Style
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.charts import draw_chart
from mlx_exercises.figures.terminal.scale import format_short, scale_over

EIGHTHS = " ▏▎▍▌▋▊▉█"
MANY_BARS = 24  # from here on bars are vertical, without a value at each
LABEL_SHARE = 0.4  # of the width


def draw_bars(bars: Bars, terminal: Capabilities) -> list[Text]:
    """Return the lines of a bar chart: vertical bars where they have edges, else horizontal."""
    n = len(bars.heights[0][1])
    if bars.edges or bars.lines or n * len(bars.heights) > max(MANY_BARS, terminal.height):
        return _vertical(bars, terminal)
    return _horizontal(bars, terminal)


def _vertical(bars: Bars, terminal: Capabilities) -> list[Text]:
    n = len(bars.heights[0][1])
    edges = bars.edges or tuple(i - 0.5 for i in range(n + 1))
    style: Style = "area" if len(bars.heights) == 1 else "steps"
    series = [Series(edges[:-1], heights, name, style) for name, heights in bars.heights]
    chart = Lines(
        (*series, *bars.lines),
        x_label=bars.x_label,
        y_label=bars.y_label,
        x_scale=bars.x_scale,
        y_scale=bars.y_scale,
        levels=(*bars.levels, ("", 0.0)) if style == "steps" and not bars.levels else bars.levels,
        marks=bars.marks,
    )
    return draw_chart(chart, terminal)


def _horizontal(bars: Bars, terminal: Capabilities) -> list[Text]:
    sets, n = bars.heights, len(bars.heights[0][1])
    labels = bars.labels or tuple(str(i) for i in range(n))
    label_width = max(cell_len(each) for each in labels)
    label_width = min(label_width, int(terminal.width * LABEL_SHARE))
    texts = {
        (i, k): _value(sets[k][1][i], bars.errors[i] if bars.errors and k == 0 else None, terminal)
        for i in range(n)
        for k in range(len(sets))
    }
    width = max(4, terminal.width - label_width - max(len(text) for text in texts.values()) - 3)
    levels = [value for _, value in bars.levels]
    scale = scale_over([*(v for _, heights in sets for v in heights), *levels], zero=True)
    level_columns = [round((scale.share(value) or 0.0) * width) for value in levels]
    zero = round((scale.share(0.0) or 0.0) * width)
    result = _legend(bars, terminal)
    if bars.y_label:
        result.append(Text(terminal.cut(bars.y_label, terminal.width), "italic"))
    for i in range(n):
        for k, (_, heights) in enumerate(sets):
            line = Text(terminal.fit(labels[i] if k == 0 else "", label_width) + " ")
            share = scale.share(heights[i])
            if not zero:
                line.append(terminal.pick("│", "|"), "dim")
            end = share * width if share is not None else zero
            for column, cell in enumerate(_bar(zero, end, width, k, terminal)):
                level = column in level_columns and cell == " "
                rule = terminal.pick("┊", ":")
                line.append(rule if level else cell, "dim" if level else terminal.style(k))
            if not zero:
                line.rstrip()
            result.append(line.append(" " + texts[i, k]))
        if len(sets) > 1 and i < n - 1:
            result.append(Text())
    if bars.x_label:
        result.append(Text(" " * (label_width + 1)).append(bars.x_label, "italic"))
    return result


def _value(value: float, error: float | None, terminal: Capabilities) -> str:
    text = format_short(value)
    if error is not None and math.isfinite(error):
        text += f" {terminal.pick('±', '+-')} {format_short(error, 2)}"
    return text


def _legend(bars: Bars, terminal: Capabilities) -> list[Text]:
    """Return the legend: the fill of each set, and the levels."""
    items = [
        Text.assemble((terminal.fill(k) * 2, terminal.style(k)), " ", name)
        for k, (name, _) in enumerate(bars.heights)
        if name
    ]
    items += [
        Text(f"{terminal.pick('┊', ':')} {name} {format_short(value)}", "dim")
        for name, value in bars.levels
    ]
    return terminal.flow(items)


def _bar(zero: int, end: float, width: int, index: int, terminal: Capabilities) -> list[str]:
    """Return the cells of one bar, from zero to `end`, with an eighth of a cell at its end."""
    cells = [" "] * (width + 1)
    fine = terminal.unicode and index == 0 and end >= zero
    left, right = (zero, end) if end >= zero else (round(end), zero)
    for i in range(max(0, left), min(width, int(right) if fine else round(right))):
        cells[i] = terminal.fill(index)
    if fine and (rest := int((right - int(right)) * 8)) and int(right) < width:
        cells[int(right)] = EIGHTHS[rest]
    if zero and not cells[zero].strip():
        cells[zero] = terminal.pick("│", "|")
    return cells
