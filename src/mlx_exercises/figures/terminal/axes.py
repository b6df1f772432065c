"""The plane a chart is drawn in: a canvas between two axes, with ticks, labels and a legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.terminal.canvas import Canvas, Glyph
from mlx_exercises.figures.terminal.scale import Scale, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlx_exercises.figures.charts import Axes
    from mlx_exercises.figures.terminal.capabilities import Capabilities

AXIS = "dim"
CHART_ROWS = 20  # of a chart whose surface has no height
LEAST_ROWS, LEAST_COLUMNS, LEAST_EQUAL = 4, 16, 40  # of a canvas
ROWS_A_TICK, COLUMNS_A_TICK = 4, 12


@dataclass(frozen=True, slots=True)
class PlotArea:
    """A canvas, and what its dots mean."""

    canvas: Canvas
    x: Scale
    y: Scale

    def dot(self, x: float, y: float) -> tuple[float, float] | None:
        """Return the dot of a point; None where it has no place (nan, infinity, log of 0)."""
        across, up = self.x.share(x), self.y.share(y)
        if across is None or up is None:
            return None
        return across * (self.canvas.wide - 1), (1 - up) * (self.canvas.tall - 1)

    def holds(self, dot: tuple[float, float]) -> bool:
        """Return whether a dot lies on the canvas."""
        slack = 0.5
        return (
            -slack <= dot[0] <= self.canvas.wide - slack
            and -slack <= dot[1] <= self.canvas.tall - slack
        )


def plane_for(
    chart: Axes, surface: Capabilities, x: Scale, y: Scale, legend: Sequence[Text]
) -> PlotArea:
    """Return an empty plane that leaves room on the surface for what stands around it."""
    around = bool(chart.y_label) + bool(chart.x_label) + len(legend) + 2
    rows = max(LEAST_ROWS, (surface.height or CHART_ROWS + around) - around)
    columns = max(LEAST_COLUMNS, surface.width - _margin(y, rows) - 1)
    if chart.equal and not (x.log or y.log):
        return _equal(surface, columns, rows, x, y)
    return PlotArea(Canvas(surface, columns, rows), x, y)


def _equal(surface: Capabilities, columns: int, rows: int, x: Scale, y: Scale) -> PlotArea:
    """Return the largest plane in which a unit is as long on one axis as on the other.

    A cell is twice as high as wide, and holds 2 x 4 dots: a dot is a square.
    """
    unit = max((x.high - x.low) / columns, (y.high - y.low) / (2 * rows))  # in a column
    columns = min(columns, max(LEAST_EQUAL, round((x.high - x.low) / unit)))
    wide, high = _widened(x, unit * columns), _widened(y, unit * 2 * rows)
    return PlotArea(
        Canvas(surface, min(columns, surface.width - _margin(high, rows) - 1), rows), wide, high
    )


def _widened(scale: Scale, width: float) -> Scale:
    middle = (scale.low + scale.high) / 2
    return Scale(middle - width / 2, middle + width / 2)


def _margin(y: Scale, rows: int) -> int:
    return max((len(text) for _, text in y.ticks(max(2, rows // ROWS_A_TICK))), default=1)


def legend_of(surface: Capabilities, entries: Sequence[tuple[str, str, str]]) -> list[Text]:
    """Return the legend's lines from (sign, name, style); what has no name is left out."""
    items = [Text.assemble((sign, style), " ", name) for sign, name, style in entries if name]
    return surface.flow(items)


def with_axes(plane: PlotArea, chart: Axes, legend: Sequence[Text]) -> list[Text]:
    """Return the plane's lines with axes, ticks, labels and legend around them."""
    surface, canvas = plane.canvas.surface, plane.canvas
    ticks = plane.y.ticks(max(2, canvas.rows // ROWS_A_TICK))
    margin = max((len(text) for _, text in ticks), default=1)
    at_row: dict[int, str] = {}
    for value, text in ticks:
        if (place := plane.y.share(value)) is not None:
            at_row.setdefault(round((1 - place) * (canvas.rows - 1)), text)
    result = list(legend)
    if chart.y_label:
        result.append(Text(surface.cut(chart.y_label, surface.width), "italic"))
    side, notch = surface.pick("│", "|"), surface.pick("┤", "+")
    for row, line in enumerate(canvas.lines()):
        text = at_row.get(row, "")
        head = (f"{text:>{margin}}{notch if text else side}", AXIS)
        result.append(Text.assemble(head, line))
    result += _below(plane, margin)
    if chart.x_label:
        label = surface.cut(chart.x_label, surface.width)
        middle = margin + 1 + (canvas.columns - cell_len(label)) // 2
        result.append(
            Text(" " * max(0, min(middle, surface.width - cell_len(label)))).append(label, "italic")
        )
    return result


def _below(plane: PlotArea, margin: int) -> list[Text]:
    """Return the x axis and what is written at its ticks."""
    surface, canvas = plane.canvas.surface, plane.canvas
    rule = [surface.pick("─", "-")] * canvas.columns
    words = [" "] * (margin + 1 + canvas.columns)
    free = 0
    for value, text in plane.x.ticks(max(2, canvas.columns // COLUMNS_A_TICK)):
        if (place := plane.x.share(value)) is None:
            continue
        column = round(place * (canvas.columns - 1))
        start = min(max(0, margin + 1 + column - len(text) // 2), len(words) - len(text))
        if start < free:
            continue
        rule[column] = surface.pick("┬", "+")
        words[start : start + len(text)] = text
        free = start + len(text) + 1
    corner = surface.pick("└", "+")
    return [
        Text(" " * margin + corner + "".join(rule), AXIS),
        Text("".join(words).rstrip(), AXIS),
    ]


def level_entries(chart: Axes, surface: Capabilities) -> list[tuple[str, str, str]]:
    """Return what the legend says about a chart's named lines, as (sign, name, style).

    They are named there and not beside the line, where a curve would run through the name.
    """
    flat, upright = surface.pick("╌╌", ".."), surface.pick("┆", ":")
    named = [(flat, *each) for each in chart.levels] + [(upright, *each) for each in chart.marks]
    return [
        (sign, name if short(value) in name else f"{name} {short(value)}", AXIS)
        for sign, name, value in named
        if name
    ]


def draw_levels(plane: PlotArea, chart: Axes) -> None:
    """Draw the named horizontal and vertical lines of a chart, dashed."""
    canvas = plane.canvas
    ink = Glyph(".", AXIS)
    for _, value in chart.levels:
        dot = plane.dot(plane.x.low, value)
        if dot and plane.holds(dot):
            canvas.line((0, dot[1]), (canvas.wide - 1, dot[1]), ink, dash=2)
    for _, value in chart.marks:
        dot = plane.dot(value, plane.y.low)
        if dot and plane.holds(dot):
            canvas.line((dot[0], 0), (dot[0], canvas.tall - 1), ink, dash=2)
