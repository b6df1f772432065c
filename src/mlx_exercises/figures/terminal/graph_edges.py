"""A graph in layers, drawn: nodes in brackets, edges as lines with an arrow's head."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.terminal import boxes
from mlx_exercises.figures.terminal.graph_layout import Layout, lay_out, tracks

if TYPE_CHECKING:
    from mlx_exercises.figures import Graph
    from mlx_exercises.figures.terminal.capabilities import Capabilities

LEAST_GAP = 4  # columns between two layers
MANY_ROWS = 40


@dataclass(slots=True)
class BoxGrid:
    """Cells that lines run through, and words over them."""

    surface: Capabilities
    sides: list[list[int]]
    words: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)

    def across(self, row: int, start: int, end: int) -> None:
        """Draw a line from the right side of one cell to the left side of another."""
        for x in range(start, end):
            if x >= 0:
                self.sides[row][x] |= boxes.RIGHT
            self.sides[row][x + 1] |= boxes.LEFT

    def down(self, column: int, start: int, end: int) -> None:
        """Draw a line between two rows, in either order."""
        for y in range(min(start, end), max(start, end)):
            self.sides[y][column] |= boxes.DOWN
            self.sides[y + 1][column] |= boxes.UP

    def lines(self) -> list[Text]:
        """Return the rows from the top."""
        result = []
        for y, row in enumerate(self.sides):
            line, x = Text(), 0
            while x < len(row):
                text, style = self.words.get((y, x), (boxes.char(row[x], self.surface), "dim"))
                line.append(text, style)
                x += max(1, cell_len(text))
            line.rstrip()
            result.append(line)
        return result


def draw_layers(graph: Graph, layer: dict[str, int], surface: Capabilities) -> list[Text] | None:
    """Return the lines of a graph in layers; None where it does not fit."""
    layout = lay_out(graph, layer)
    names = {node.key: f"[{node.label or node.key}]" for node in graph.nodes}
    groups = list(dict.fromkeys(node.group for node in graph.nodes))
    styles = {n.key: f"bold {_colour(groups, n.group, surface)}" for n in graph.nodes}
    height = max(layout.rows.values()) + 1
    widths = [
        max((cell_len(names.get(key, "")) for key in column), default=0)
        for column in layout.columns
    ]
    turns = [tracks(layout, i) for i in range(len(widths) - 1)]
    gaps = [max(LEAST_GAP, len(each) + 3) for each in turns]
    width = sum(widths) + sum(gaps)
    if width > surface.width or height > (surface.height or MANY_ROWS):
        return None
    board = BoxGrid(surface, [[0] * width for _ in range(height)])
    left = 0
    for i, column in enumerate(layout.columns):
        for key in column:
            row = layout.rows[key]
            if key in layout.passing:
                board.across(row, left - 1, left + widths[i])
                continue
            board.words[row, left] = (names[key], styles[key].strip())
            if any(start == key for start, _ in layout.links[i]):
                board.across(row, left + cell_len(names[key]) - 1, left + widths[i])
        left += widths[i]
        if i < len(gaps):
            _wire(layout, i, turns[i], board, (left, left + gaps[i]))
            left += gaps[i]
    return board.lines()


def _colour(groups: list[str], group: str, surface: Capabilities) -> str:
    return surface.style(groups.index(group)) if len(groups) > 1 else ""


def _wire(
    layout: Layout, i: int, turns: dict[str, int], board: BoxGrid, gap: tuple[int, int]
) -> None:
    """Draw the edges between two layers, an arrow's head before each node they lead to."""
    left, right = gap
    for start, end in layout.links[i]:
        here, there = layout.rows[start], layout.rows[end]
        turn = left + 1 + turns.get(end, 0) if here != there else right
        board.across(here, left - 1, turn)
        if here != there:
            board.down(turn, here, there)
            board.across(there, turn, right)
        if end not in layout.passing:
            board.words[there, right - 1] = (board.surface.pick("▶", ">"), "")
