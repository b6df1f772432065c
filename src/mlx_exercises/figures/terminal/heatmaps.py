"""Heat maps: cells with their numbers where these fit, else shades alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.coerce import shrunk
from mlx_exercises.figures.terminal import colormaps
from mlx_exercises.figures.terminal.heatmap_cells import HeatmapCells
from mlx_exercises.figures.terminal.scale import format_aligned

if TYPE_CHECKING:
    from mlx_exercises.figures import HeatMap
    from mlx_exercises.figures.terminal.capabilities import Capabilities

NAME_SHARE = 0.3  # of the width
ROWS = 24  # of a heat map whose surface has no height
NARROWEST, WIDEST = 5, 16  # columns of a cell with a text, if there is room
SQUARE = 2  # a cell of two columns and one row is about a square


@dataclass(frozen=True, slots=True)
class CellLayout:
    """How a heat map is laid out: the margin with the rows' names, the cells."""

    side: int
    wide: int
    high: int = 1

    @property
    def margin(self) -> str:
        """The blank before the first cell."""
        return " " * (self.side + 1 if self.side else 0)


def draw_heatmap(heatmap: HeatMap, surface: Capabilities) -> list[Text]:
    """Return the lines of a heat map: names, cells, the scale below."""
    cells = HeatmapCells.of(heatmap, surface)
    side = max((cell_len(name) for name in heatmap.row_names), default=0)
    side = min(side, int(surface.width * NAME_SHARE))
    room = surface.width - side - 1
    around = bool(heatmap.x_label) + bool(heatmap.y_label) + bool(heatmap.column_names) + 1
    rows = max(4, surface.height - around) if surface.height else ROWS
    texts = _texts(heatmap, room)
    if texts:
        sizes = CellLayout(side, _wide_enough(heatmap, texts, room))
    elif len(heatmap.values) <= rows and len(heatmap.values[0]) <= room:
        sizes = _square(heatmap, side, room, rows)
    elif cells.shaded and surface.unicode:
        return _halved(heatmap, cells, rows)
    else:
        small = shrunk(heatmap.values, rows, room, average=not heatmap.names)
        wide = max(1, min(SQUARE, surface.width // len(small[0])))
        heatmap = replace(heatmap, values=small, row_names=(), column_names=(), texts=())
        sizes = CellLayout(0, wide)
    body = _heads(heatmap, surface, sizes) if heatmap.column_names else []
    for i, row in enumerate(heatmap.values):
        for part in range(sizes.high):
            line = Text(_name(heatmap, surface, sizes, i) if part == 0 else sizes.margin)
            for j, value in enumerate(row):
                line.append(*cells.cell(value, texts[i][j] if texts else "", sizes.wide))
            body.append(line)
    width = sizes.wide * len(heatmap.values[0])
    said = bool(texts) and not heatmap.texts
    return _labelled(heatmap, surface, body, sizes, width) + cells.scale(said=said)


def _wide_enough(heatmap: HeatMap, texts: tuple[tuple[str, ...], ...], room: int) -> int:
    """Return the width of cells that hold their texts and, if they can, their columns' names."""
    named = max((cell_len(name) for name in heatmap.column_names), default=0) + 2
    least = max(len(text) for row in texts for text in row) + 1
    return max(least, min(max(named, least + 1, NARROWEST), WIDEST, room // len(texts[0])))


def _square(heatmap: HeatMap, side: int, room: int, rows: int) -> CellLayout:
    """Return sizes that make cells as large as fit, up to two rows, and about square."""
    high, width = len(heatmap.values), len(heatmap.values[0])
    for tall in (2, 1):
        if high * tall <= rows and width * tall * SQUARE <= room:
            return CellLayout(side, tall * SQUARE, tall)
    return CellLayout(side, 1)


def _halved(heatmap: HeatMap, cells: HeatmapCells, rows: int) -> list[Text]:
    """Draw a large heat map in half blocks, each the mean of as many cells as needed."""
    surface = cells.surface
    values = shrunk(heatmap.values, 2 * rows, surface.width, average=not heatmap.names)
    body = []
    for i in range(0, len(values), 2):
        line = Text()
        for j, value in enumerate(values[i]):
            style = colormaps.hexed(cells.colour(value))
            if i + 1 < len(values):
                style += f" on {colormaps.hexed(cells.colour(values[i + 1][j]))}"
            line.append("▀", style)
        body.append(line)
    sizes = CellLayout(0, 1)
    return _labelled(heatmap, surface, body, sizes, len(values[0])) + cells.scale(said=False)


def _labelled(
    heatmap: HeatMap, surface: Capabilities, body: list[Text], sizes: CellLayout, width: int
) -> list[Text]:
    """Return the body between the labels of its axes."""
    result = []
    if heatmap.y_label:
        result.append(Text(surface.cut(heatmap.y_label, surface.width), "italic"))
    result += body
    if heatmap.x_label:
        label = surface.cut(heatmap.x_label, surface.width)
        blank = max(0, len(sizes.margin) + (width - cell_len(label)) // 2)
        blank = min(blank, surface.width - cell_len(label))
        result.append(Text.assemble(" " * blank, (label, "italic")))
    return result


def _name(heatmap: HeatMap, surface: Capabilities, sizes: CellLayout, i: int) -> str:
    if not heatmap.row_names:
        return sizes.margin
    name = surface.cut(heatmap.row_names[i], sizes.side)
    return name + " " * (sizes.side - cell_len(name)) + " "


def _texts(heatmap: HeatMap, room: int) -> tuple[tuple[str, ...], ...]:
    """Return what is written into the cells; nothing where it does not fit."""
    texts = heatmap.texts
    if not texts and heatmap.numbers is not False and not heatmap.names:
        texts = format_aligned(heatmap.values, heatmap.digits)
    if not texts:
        return ()
    longest = max(len(text) for row in texts for text in row)
    return texts if (longest + 1) * len(texts[0]) <= room else ()


def _heads(heatmap: HeatMap, surface: Capabilities, sizes: CellLayout) -> list[Text]:
    """Return the names of the columns, as many as fit."""
    names, wide = heatmap.column_names, sizes.wide
    if wide > SQUARE or all(cell_len(name) <= wide for name in names):
        heads = (surface.cut(name, wide - 1 if wide > SQUARE else wide) for name in names)
        return [Text(sizes.margin + "".join(f"{head:^{wide}}" for head in heads))]
    words = [" "] * (wide * len(names))
    free = 0
    for j, name in enumerate(names):
        start = j * wide
        if start >= free and start + len(name) <= len(words):
            words[start : start + len(name)] = name
            free = start + len(name) + 1
    return [Text(sizes.margin + "".join(words).rstrip())]
