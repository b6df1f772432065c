"""Heat maps: cells with their numbers where these fit, else shades alone."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures import HeatMap
from mlx_exercises.figures.coerce import downsample
from mlx_exercises.figures.terminal import colormaps
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.scale import format_aligned, format_short

KINDS, KINDS_ON_COLOUR, ASCII_KINDS = "█░▒▓╱╲·", " ░╱╲▒·:", "#.:o/\\-"
NAME_SHARE = 0.3  # of the width
ROWS = 24  # of a heat map on a terminal without a height
NARROWEST, WIDEST = 5, 16  # columns of a cell with a text, if there is room
SQUARE = 2  # a cell of two columns and one row is about a square
SCALE_COLUMNS = 16

Texts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class HeatmapCells:
    """How the values of one heat map are shown: as a colour, a character, or both."""

    terminal: Capabilities
    heatmap: HeatMap
    low: float
    high: float

    @property
    def shaded(self) -> bool:
        """Whether a cell's background has the colour of its value."""
        return self.terminal.colour and self.terminal.shades

    def share(self, value: float) -> float:
        """Return where a value lies, 0 to 1; the centre lies at a half. nan stays nan."""
        centre = self.heatmap.centre
        if centre is None:
            return (value - self.low) / ((self.high - self.low) or 1.0)
        half = max(self.high - centre, centre - self.low) or 1.0
        return 0.5 + (value - centre) / (2 * half)

    def colour(self, value: float) -> colormaps.Colour:
        """Return the colour of a value, or of a kind."""
        if self.heatmap.names and math.isfinite(value):
            return colormaps.from_hex(self.terminal.style(int(value)))
        diverging = self.heatmap.centre is not None
        points = colormaps.DIVERGING if diverging else colormaps.SEQUENTIAL
        return colormaps.interpolate(points, self.share(value))

    def cell(self, value: float, text: str, width: int) -> tuple[str, str]:
        """Return the characters of one cell, `width` of them, and their style.

        Kinds have a character each, on a colour too; other values have one where there are no
        shades.
        """
        style = ""
        if self.shaded:
            background = self.colour(value)
            style = f"{colormaps.text_colour_on(background)} on {colormaps.to_hex(background)}"
        if text:
            return f"{text:^{width}}" if self.shaded else f"{text:>{width - 1}} ", style
        if self.heatmap.names:
            signs = KINDS_ON_COLOUR if self.shaded else KINDS
            signs = self.terminal.pick(signs, ASCII_KINDS)
            return (signs[int(value) % len(signs)] if math.isfinite(value) else "?") * width, style
        if self.shaded:
            return " " * width, style
        ramp = self.terminal.pick(colormaps.RAMP, colormaps.ASCII_RAMP)
        return colormaps.ramp_character(self.share(value), ramp) * width, style

    def legend(self, *, numbers: bool) -> list[Text]:
        """Return what the shades mean; nothing where `numbers` in the cells show it."""
        if self.heatmap.names:
            items = [
                Text.assemble(self.cell(float(k), "", 2), " ", name)
                for k, name in enumerate(self.heatmap.names)
            ]
            return self.terminal.flow(items)
        if numbers or self.low == self.high:
            return []
        line = Text.assemble((f"{format_short(self.low, 3)} ", "dim"))
        for i in range(SCALE_COLUMNS):
            value = self.low + (self.high - self.low) * i / (SCALE_COLUMNS - 1)
            line.append(*self.cell(value, "", 1))
        return [line.append(f" {format_short(self.high, 3)}", "dim")]


@dataclass(frozen=True, slots=True)
class CellLayout:
    """How many columns the rows' names take with a blank, and how many columns and rows a cell."""

    margin: int
    width: int
    height: int = 1


def draw_heatmap(heatmap: HeatMap, terminal: Capabilities) -> list[Text]:
    """Return the lines of a heat map: names, cells, the scale below."""
    finite = [v for row in heatmap.values for v in row if math.isfinite(v)] or [0.0]
    low = min(finite) if heatmap.low is None else heatmap.low
    high = max(finite) if heatmap.high is None else heatmap.high
    cells = HeatmapCells(terminal, heatmap, low, high)
    longest = max((cell_len(name) for name in heatmap.row_names), default=0)
    name_width = min(longest, int(terminal.width * NAME_SHARE))
    margin, room = name_width + bool(name_width), terminal.width - name_width - 1
    around = bool(heatmap.x_label) + bool(heatmap.y_label) + bool(heatmap.column_names) + 1
    rows = max(4, terminal.height - around) if terminal.height else ROWS
    texts = _texts(heatmap, room)
    if texts:
        layout = CellLayout(margin, _text_cell_width(heatmap, texts, room))
    elif len(heatmap.values) <= rows and len(heatmap.values[0]) <= room:
        layout = _square_cells(heatmap, margin, room, rows)
    elif terminal.half_blocks:
        average = not heatmap.names
        values = downsample(heatmap.values, 2 * rows, terminal.width, average=average)
        body = colormaps.half_blocks([[cells.colour(v) for v in row] for row in values])
        layout = CellLayout(0, 1)
        heatmap = replace(heatmap, values=values, row_names=(), column_names=(), texts=())
        return _with_labels(heatmap, terminal, body, layout) + cells.legend(numbers=False)
    else:
        values = downsample(heatmap.values, rows, room, average=not heatmap.names)
        heatmap = replace(heatmap, values=values, row_names=(), column_names=(), texts=())
        layout = CellLayout(0, max(1, min(SQUARE, terminal.width // len(values[0]))))
    body = _column_names(heatmap, terminal, layout) if heatmap.column_names else []
    for i, row in enumerate(heatmap.values):
        name = heatmap.row_names[i] if heatmap.row_names else ""
        name = terminal.cut(name, layout.margin - 1)
        for part in range(layout.height):
            line = Text(terminal.fit(name if part == 0 else "", layout.margin))
            for j, value in enumerate(row):
                line.append(*cells.cell(value, texts[i][j] if texts else "", layout.width))
            body.append(line)
    numbers = bool(texts) and not heatmap.texts
    return _with_labels(heatmap, terminal, body, layout) + cells.legend(numbers=numbers)


def _text_cell_width(heatmap: HeatMap, texts: Texts, room: int) -> int:
    """Return the width of cells that hold their texts and, if they can, their columns' names."""
    names = max((cell_len(name) for name in heatmap.column_names), default=0) + 2
    least = max(len(text) for row in texts for text in row) + 1
    return max(least, min(max(names, least + 1, NARROWEST), WIDEST, room // len(texts[0])))


def _square_cells(heatmap: HeatMap, margin: int, room: int, rows: int) -> CellLayout:
    """Return cells as large as fit, up to two rows, and about square."""
    height, width = len(heatmap.values), len(heatmap.values[0])
    for tall in (2, 1):
        if height * tall <= rows and width * tall * SQUARE <= room:
            return CellLayout(margin, tall * SQUARE, tall)
    return CellLayout(margin, 1)


def _with_labels(
    heatmap: HeatMap, terminal: Capabilities, body: list[Text], layout: CellLayout
) -> list[Text]:
    """Return the body between the labels of its axes."""
    result = []
    if heatmap.y_label:
        result.append(Text(terminal.cut(heatmap.y_label, terminal.width), "italic"))
    result += body
    if heatmap.x_label:
        width = layout.width * len(heatmap.values[0])
        result.append(terminal.label(heatmap.x_label, layout.margin, width))
    return result


def _texts(heatmap: HeatMap, room: int) -> Texts:
    """Return what is written into the cells; nothing where it does not fit."""
    texts = heatmap.texts
    if not texts and heatmap.numbers is not False and not heatmap.names:
        texts = format_aligned(heatmap.values, heatmap.digits)
    if not texts:
        return ()
    longest = max(len(text) for row in texts for text in row)
    return texts if (longest + 1) * len(texts[0]) <= room else ()


def _column_names(heatmap: HeatMap, terminal: Capabilities, layout: CellLayout) -> list[Text]:
    """Return the names of the columns, as many as fit."""
    names, width = heatmap.column_names, layout.width
    if width > SQUARE or all(cell_len(name) <= width for name in names):
        most = width - 1 if width > SQUARE else width
        heads = "".join(f"{terminal.cut(name, most):^{width}}" for name in names)
        return [Text(" " * layout.margin + heads)]
    chars = [" "] * (width * len(names))
    free = 0
    for j, name in enumerate(names):
        start = j * width
        if start >= free and start + len(name) <= len(chars):
            chars[start : start + len(name)] = name
            free = start + len(name) + 1
    return [Text(" " * layout.margin + "".join(chars).rstrip())]
