"""A grid of character cells: braille dots (2 x 4 in a cell), and characters over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.text import Text

from mlx_exercises.figures.terminal.capabilities import Capabilities

# The dots of a braille character, numbered as Unicode numbers them (U+2800): [row][column].
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
BRAILLE = 0x2800

Dot = tuple[float, float]  # columns of dots from the left, rows of dots from the top


@dataclass(frozen=True, slots=True)
class Glyph:
    """What something is drawn with; the marker stands for a dot where there is no braille."""

    marker: str
    style: str = ""


@dataclass(slots=True)
class Canvas:
    """Cells to draw on with dots and characters; what lies outside is clipped.

    `width` and `height` are in dots.
    """

    terminal: Capabilities
    columns: int
    rows: int
    bits: dict[tuple[int, int], int] = field(default_factory=dict)
    glyphs: dict[tuple[int, int], Glyph] = field(default_factory=dict)
    chars: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    background: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    cell_width: int = field(init=False)
    cell_height: int = field(init=False)
    width: int = field(init=False)
    height: int = field(init=False)

    def __post_init__(self) -> None:
        """Compute the sizes: a cell has 2 x 4 dots in braille, and one in ASCII."""
        self.cell_width, self.cell_height = (2, 4) if self.terminal.unicode else (1, 1)
        self.width, self.height = self.columns * self.cell_width, self.rows * self.cell_height

    def cell(self, dot: Dot) -> tuple[int, int]:
        """Return the column and the row of the cell that a dot lies in."""
        return round(dot[0]) // self.cell_width, round(dot[1]) // self.cell_height

    def dot(self, x: int, y: int, glyph: Glyph) -> None:
        """Set one dot."""
        if 0 <= x < self.width and 0 <= y < self.height:
            cell = (y // self.cell_height, x // self.cell_width)
            bit = DOTS[y % self.cell_height][x % self.cell_width]
            self.bits[cell] = self.bits.get(cell, 0) | bit
            self.glyphs[cell] = glyph

    def line(self, start: Dot, end: Dot, glyph: Glyph, dash: int = 0) -> list[tuple[int, int]]:
        """Draw a straight line and return the dots it went through.

        With `dash`, that many dots are drawn and as many left out.
        """
        path = list(_dots_between(start, end, self.width, self.height))
        for i, (x, y) in enumerate(path):
            if not dash or i // dash % 2 == 0:
                self.dot(x, y, glyph)
        return path

    def mark(self, dot: Dot, glyph: Glyph) -> None:
        """Put a marker where a dot lies."""
        self.put(*self.cell(dot), glyph.marker, glyph.style)

    def put(self, column: int, row: int, char: str, style: str = "") -> None:
        """Put a character into a cell, over everything else."""
        if 0 <= column < self.columns and 0 <= row < self.rows:
            self.chars[row, column] = (char, style)

    def write(self, column: int, row: int, text: str, style: str = "") -> None:
        """Write a text from a cell on; it is moved to the left where it would leave the canvas."""
        column = max(0, min(column, self.columns - len(text)))
        for i, char in enumerate(text):
            self.put(column + i, row, char if cell_len(char) == 1 else "?", style)

    def lines(self) -> list[Text]:
        """Return the rows from the top."""
        return [
            Text.assemble(*(self._char((row, column)) for column in range(self.columns)))
            for row in range(self.rows)
        ]

    def _char(self, cell: tuple[int, int]) -> tuple[str, str]:
        if cell in self.chars:
            return self.chars[cell]
        if cell in self.bits:
            glyph = self.glyphs[cell]
            char = chr(BRAILLE + self.bits[cell]) if self.terminal.unicode else glyph.marker
            return char, glyph.style
        return self.background.get(cell, (" ", ""))


def _dots_between(start: Dot, end: Dot, width: int, height: int) -> Iterator[tuple[int, int]]:
    """Yield the dots of a straight line inside a field, each once, in order."""
    clipped = _clip(start, end, width - 1, height - 1)
    if clipped is None:
        return
    (x0, y0), (x1, y1) = ((round(x), round(y)) for x, y in clipped)
    steps = max(1, abs(x1 - x0), abs(y1 - y0))
    last = None
    for i in range(steps + 1):
        dot = round(x0 + (x1 - x0) * i / steps), round(y0 + (y1 - y0) * i / steps)
        if dot != last:
            yield dot
        last = dot


def _clip(start: Dot, end: Dot, right: float, bottom: float) -> tuple[Dot, Dot] | None:
    """Return the part of a line inside 0..right and 0..bottom (Liang and Barsky, 1984)."""
    (x, y), dx, dy = start, end[0] - start[0], end[1] - start[1]
    enter, leave = 0.0, 1.0
    for slope, room in ((-dx, x), (dx, right - x), (-dy, y), (dy, bottom - y)):
        if slope == 0:
            if room < 0 and round(room) < 0:
                return None
        elif slope < 0:
            enter = max(enter, room / slope)
        else:
            leave = min(leave, room / slope)
    if enter > leave:
        return None
    return (x + enter * dx, y + enter * dy), (x + leave * dx, y + leave * dy)
