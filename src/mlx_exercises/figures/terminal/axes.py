"""The area a chart is plotted in: a canvas between two axes, with ticks, labels and a legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.charts import Axes
from mlx_exercises.figures.terminal.canvas import Canvas, Dot, Glyph
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.scale import Scale, format_short

AXIS = "dim"
CHART_ROWS = 20  # of a chart on a terminal without a height
LEAST_ROWS, LEAST_COLUMNS, LEAST_EQUAL = 4, 16, 40  # of a canvas
ROWS_PER_TICK, COLUMNS_PER_TICK = 4, 12

LegendEntry = tuple[str, str, str]  # sign, name, style of the sign


@dataclass(frozen=True, slots=True)
class PlotArea:
    """A canvas, and the scales that place points on it."""

    canvas: Canvas
    x: Scale
    y: Scale

    def dot(self, x: float, y: float) -> Dot | None:
        """Return the dot of a point; None where it has no position (nan, infinity, log of 0)."""
        across, up = self.x.share(x), self.y.share(y)
        if across is None or up is None:
            return None
        return across * (self.canvas.width - 1), (1 - up) * (self.canvas.height - 1)

    def holds(self, dot: Dot) -> bool:
        """Return whether a dot lies on the canvas."""
        x, y = dot[0] + 0.5, dot[1] + 0.5
        return 0 <= x <= self.canvas.width and 0 <= y <= self.canvas.height


def _row_ticks(y: Scale, rows: int) -> list[tuple[float, str]]:
    return y.ticks(max(2, rows // ROWS_PER_TICK))


def _widest(ticks: list[tuple[float, str]]) -> int:
    return max((cell_len(text) for _, text in ticks), default=1)


def plot_area_for(
    chart: Axes, terminal: Capabilities, x: Scale, y: Scale, legend: Sequence[Text]
) -> PlotArea:
    """Return an empty area that leaves room for what stands around it.

    Where the chart is `equal`, it is the largest one in which a unit is as long on one axis as
    on the other. A cell is twice as high as wide, and holds 2 x 4 dots: a dot is a square.
    """
    around = bool(chart.y_label) + bool(chart.x_label) + len(legend) + 2
    rows = max(LEAST_ROWS, (terminal.height or CHART_ROWS + around) - around)
    columns = max(LEAST_COLUMNS, terminal.width - _widest(_row_ticks(y, rows)) - 1)
    if chart.equal and not (x.log or y.log):
        unit = max((x.high - x.low) / columns, (y.high - y.low) / (2 * rows))  # in a column
        columns = min(columns, max(LEAST_EQUAL, round((x.high - x.low) / unit)))
        x, y = _widened(x, unit * columns), _widened(y, unit * 2 * rows)
        columns = min(columns, terminal.width - _widest(_row_ticks(y, rows)) - 1)
    return PlotArea(Canvas(terminal, columns, rows), x, y)


def _widened(scale: Scale, width: float) -> Scale:
    middle = (scale.low + scale.high) / 2
    return Scale(middle - width / 2, middle + width / 2)


def legend_lines(terminal: Capabilities, entries: Sequence[LegendEntry]) -> list[Text]:
    """Return the legend; an entry without a name is left out."""
    items = [Text.assemble((sign, style), " ", name) for sign, name, style in entries if name]
    return terminal.flow(items)


def with_axes(area: PlotArea, chart: Axes, legend: Sequence[Text]) -> list[Text]:
    """Return the area's lines with axes, ticks, labels and legend around them."""
    canvas, terminal = area.canvas, area.canvas.terminal
    ticks = _row_ticks(area.y, canvas.rows)
    margin = _widest(ticks)
    at_row: dict[int, str] = {}
    for value, text in ticks:
        if (share := area.y.share(value)) is not None:
            at_row.setdefault(round((1 - share) * (canvas.rows - 1)), text)
    result = list(legend)
    if chart.y_label:
        result.append(Text(terminal.cut(chart.y_label, terminal.width), "italic"))
    rule, notch = terminal.pick("│", "|"), terminal.pick("┤", "+")
    for row, line in enumerate(canvas.lines()):
        text = at_row.get(row, "")
        head = terminal.fit(text, margin, right=True) + (notch if text else rule)
        result.append(Text.assemble((head, AXIS), line))
    result += _x_axis(area, margin)
    if chart.x_label:
        result.append(terminal.label(chart.x_label, margin + 1, canvas.columns))
    return result


def _x_axis(area: PlotArea, margin: int) -> list[Text]:
    """Return the x axis and the texts of its ticks."""
    canvas, terminal = area.canvas, area.canvas.terminal
    rule = [terminal.pick("─", "-")] * canvas.columns
    texts = [" "] * (margin + 1 + canvas.columns)
    free = 0
    for value, text in area.x.ticks(max(2, canvas.columns // COLUMNS_PER_TICK)):
        if (share := area.x.share(value)) is None:
            continue
        column = round(share * (canvas.columns - 1))
        start = min(max(0, margin + 1 + column - len(text) // 2), len(texts) - len(text))
        if start >= free:
            rule[column] = terminal.pick("┬", "+")
            texts[start : start + len(text)] = text
            free = start + len(text) + 1
    corner = " " * margin + terminal.pick("└", "+")
    return [Text(corner + "".join(rule), AXIS), Text("".join(texts).rstrip(), AXIS)]


def reference_entries(chart: Axes, terminal: Capabilities) -> list[LegendEntry]:
    """Return the legend's entries of the reference lines (`levels` and `marks`).

    They are named there and not beside the line, where a curve would run through the name.
    """
    flat, upright = terminal.pick("╌╌", ".."), terminal.pick("┆", ":")
    named = [(flat, *each) for each in chart.levels] + [(upright, *each) for each in chart.marks]
    return [
        (sign, name if format_short(value) in name else f"{name} {format_short(value)}", AXIS)
        for sign, name, value in named
        if name
    ]


def draw_reference_lines(area: PlotArea, chart: Axes) -> None:
    """Draw the horizontal and vertical reference lines of a chart, dashed."""
    canvas, glyph = area.canvas, Glyph(".", AXIS)
    for _, value in chart.levels:
        dot = area.dot(area.x.low, value)
        if dot and area.holds(dot):
            canvas.line((0, dot[1]), (canvas.width - 1, dot[1]), glyph, dash=2)
    for _, value in chart.marks:
        dot = area.dot(value, area.y.low)
        if dot and area.holds(dot):
            canvas.line((dot[0], 0), (dot[0], canvas.height - 1), glyph, dash=2)
