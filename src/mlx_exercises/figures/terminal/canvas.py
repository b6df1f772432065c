"""A field of character cells: dots of a quarter of a cell's height, and characters over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlx_exercises.figures.terminal.capabilities import Capabilities

# The dots of a braille character, numbered as Unicode numbers them (U+2800): [row][column].
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
BRAILLE = 0x2800


@dataclass(frozen=True, slots=True)
class Glyph:
    """What something is drawn with; the marker stands for a dot where there is no braille."""

    marker: str
    style: str = ""


@dataclass(slots=True)
class Canvas:
    """Cells that are drawn on with dots and characters.

    Dots are counted from the top left corner; `across` and `down` are how many a cell has
    (2 x 4 in braille, 1 x 1 in ASCII). What lies outside is clipped.
    """

    surface: Capabilities
    columns: int
    rows: int
    bits: dict[tuple[int, int], int] = field(default_factory=dict)
    inks: dict[tuple[int, int], Glyph] = field(default_factory=dict)
    chars: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)
    ground: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)

    @property
    def across(self) -> int:
        """How many dots a cell is wide."""
        return 2 if self.surface.unicode else 1

    @property
    def down(self) -> int:
        """How many dots a cell is high."""
        return 4 if self.surface.unicode else 1

    @property
    def wide(self) -> int:
        """How many dots the canvas is wide."""
        return self.columns * self.across

    @property
    def tall(self) -> int:
        """How many dots the canvas is high."""
        return self.rows * self.down

    def dot(self, x: int, y: int, ink: Glyph) -> None:
        """Set one dot."""
        if 0 <= x < self.wide and 0 <= y < self.tall:
            cell = (y // self.down, x // self.across)
            self.bits[cell] = self.bits.get(cell, 0) | DOTS[y % self.down][x % self.across]
            self.inks[cell] = ink

    def line(
        self, start: tuple[float, float], end: tuple[float, float], ink: Glyph, dash: int = 0
    ) -> list[tuple[int, int]]:
        """Draw a straight line and return the dots it went through.

        With `dash`, that many dots are drawn and as many left out.
        """
        path = list(straight(start, end, self.wide, self.tall))
        for i, (x, y) in enumerate(path):
            if not dash or i // dash % 2 == 0:
                self.dot(x, y, ink)
        return path

    def mark(self, x: float, y: float, ink: Glyph) -> None:
        """Put a marker where a dot lies."""
        self.put(int(x) // self.across, int(y) // self.down, ink.marker, ink.style)

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
        result = []
        for row in range(self.rows):
            line = Text()
            for column in range(self.columns):
                line.append(*self._cell((row, column)))
            result.append(line)
        return result

    def _cell(self, cell: tuple[int, int]) -> tuple[str, str]:
        if cell in self.chars:
            return self.chars[cell]
        if cell in self.bits:
            ink = self.inks[cell]
            char = chr(BRAILLE + self.bits[cell]) if self.surface.unicode else ink.marker
            return char, ink.style
        return self.ground.get(cell, (" ", ""))


def straight(
    start: tuple[float, float], end: tuple[float, float], wide: int, tall: int
) -> Iterator[tuple[int, int]]:
    """Yield the dots of a straight line inside a field, each once, in order."""
    clipped = clip(start, end, wide - 1, tall - 1)
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


def clip(
    start: tuple[float, float], end: tuple[float, float], right: float, bottom: float
) -> tuple[tuple[float, float], tuple[float, float]] | None:
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
