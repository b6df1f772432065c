"""Text in tones, and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text as Line

from mlx_exercises.figures.terminal.capabilities import TONES
from mlx_exercises.figures.terminal.scale import short

if TYPE_CHECKING:
    from mlx_exercises.figures import Table, Text
    from mlx_exercises.figures.terminal.capabilities import Capabilities
    from mlx_exercises.figures.text import Cell

BRACKETS = (("[", "]"), ("<", ">"), ("{", "}"), ("(", ")"), ("|", "|"), ("/", "/"))
STYLES = ("", "underline", "bold", "italic", "reverse", "bold underline")  # beside the colour
LEAST_COLUMN = 6
GAP = 2


def draw_text(text: Text, surface: Capabilities) -> list[Line]:
    """Return the lines of a text, broken where they are too long, and the key of its tones."""
    whole = Line()
    for span in text.body:
        whole.append(*_toned(span.text, span.tone, surface))
    lines = [
        part for line in whole.split("\n", allow_blank=True) for part in _broken(line, surface)
    ]
    key = [Line.assemble(_toned(str(tone), tone, surface), " ", name) for tone, name in text.key]
    return lines + surface.flow(key)


def _toned(text: str, tone: int | str, surface: Capabilities) -> tuple[str, str]:
    """Return a piece of text with its style, or in the brackets of its tone without colours."""
    if isinstance(tone, int):
        if surface.colour:
            return text, f"{surface.style(tone)} {STYLES[tone % len(STYLES)]}".strip()
        left, right = BRACKETS[tone % len(BRACKETS)]
        return f"{left}{text}{right}", ""
    if surface.colour:
        return text, TONES.get(tone, "")
    sign = {"good": "+", "bad": "!", "strong": "*"}.get(tone, "")
    return f"{sign}{text}{sign}", ""


def _broken(line: Line, surface: Capabilities) -> list[Line]:
    """Return a line cut into lines that fit, between words where there are any."""
    result: list[Line] = []
    while line.cell_len > surface.width:
        at = line.plain.rfind(" ", 0, surface.width + 1)
        at = at if at > 0 else surface.width
        head, line = line[:at], line[at + 1 if line.plain[at : at + 1] == " " else at :]
        if head.cell_len > surface.width:  # wide characters
            head.truncate(surface.width)
        result.append(head)
    return [*result, line]


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns of a table are, and which are aligned to the right."""

    widths: list[int]
    right: list[bool]
    surface: Capabilities

    def row(self, cells: list[str], style: str, head: str) -> Line:
        """Return one row; cells that have no column are left out."""
        line = Line.assemble((head, style))
        for j, (cell, width) in enumerate(zip(cells, self.widths, strict=False)):
            text = self.surface.cut(cell, width)
            blank = " " * (width - cell_len(text))
            line.append(" " * GAP if j else "")
            line.append(blank + text if self.right[j] else text + blank, style)
        line.rstrip()
        return line


def draw_table(table: Table, surface: Capabilities) -> list[Line]:
    """Return the lines of a table: numbers to the right, text to the left, marked rows bold.

    Columns that do not fit are narrowed, the widest first; what is still too much is left out,
    and a line says how many.
    """
    count = len(table.rows[0]) if table.rows else len(table.columns)
    if not count:
        return []
    texts = [[_written(cell, table.digits) for cell in row] for row in table.rows]
    right = [_numeric([row[j] for row in table.rows]) for j in range(count)]
    heads = list(table.columns) or [""] * count
    widths = [max([cell_len(heads[j]), *(cell_len(row[j]) for row in texts)]) for j in range(count)]
    blank = " " * (GAP if table.marked else 0)
    columns = Columns(_narrowed(widths, surface.width - len(blank)), right, surface)
    result = []
    if table.columns:
        result.append(columns.row(heads, "bold", blank))
        rules = (surface.pick("─", "-") * width for width in columns.widths)
        result.append(Line(blank + (" " * GAP).join(rules), "dim"))
    for i, row in enumerate(texts):
        marked = i in table.marked
        head = f"{surface.pick('▸', '>')} " if marked else blank
        result.append(columns.row(row, "bold" if marked else "", head))
    if more := count - len(columns.widths):
        result.append(Line(f"and {more} more columns", "dim"))
    return result


def _written(cell: Cell, digits: int) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int():
            return f"{cell:,}" if abs(cell) >= 10**4 else str(cell)
        case float():
            return short(cell, digits)
        case _:
            return cell


def _numeric(cells: list[Cell]) -> bool:
    """Return whether a column is aligned to the right: numbers, or gaps between them."""
    numbers = [c for c in cells if isinstance(c, int | float) and not isinstance(c, bool)]
    return bool(numbers) and all(c in (None, "", "…", "...") or c in numbers for c in cells)


def _narrowed(widths: list[int], room: int) -> list[int]:
    """Return widths that fit: the widest are narrowed, then the last are left out."""
    kept = list(widths)
    while sum(kept) + GAP * (len(kept) - 1) > room:
        widest = max(range(len(kept)), key=kept.__getitem__)
        if kept[widest] > LEAST_COLUMN:
            kept[widest] -= 1
        elif len(kept) > 1:
            kept.pop()
        else:
            return [max(1, room)]
    return kept
