"""Text in tones, and tables."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as Line

from mlx_exercises.figures import Table, Text
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.scale import format_short
from mlx_exercises.figures.text import Cell

TONES = {"good": "bold green", "bad": "bold red", "dim": "dim", "strong": "bold"}
BRACKETS = (("[", "]"), ("<", ">"), ("{", "}"), ("(", ")"), ("|", "|"), ("/", "/"))
STYLES = ("", "underline", "bold", "italic", "reverse", "bold underline")  # besides the colour
LEAST_COLUMN = 6
GAP = 2


def draw_text(text: Text, terminal: Capabilities) -> list[Line]:
    """Return the lines of a text, broken where they are too long, and the key of its tones."""
    whole = Line()
    for span in text.body:
        whole.append(*_with_tone(span.text, span.tone, terminal))
    key = (
        Line.assemble(_with_tone(str(tone), tone, terminal), " ", name) for tone, name in text.key
    )
    return terminal.wrap(whole) + terminal.flow(key)


def _with_tone(text: str, tone: int | str, terminal: Capabilities) -> tuple[str, str]:
    """Return a piece of text with its style, or in the brackets of its tone without colours."""
    if isinstance(tone, int):
        if terminal.colour:
            return text, f"{terminal.style(tone)} {STYLES[tone % len(STYLES)]}".strip()
        left, right = BRACKETS[tone % len(BRACKETS)]
        return f"{left}{text}{right}", ""
    if terminal.colour:
        return text, TONES.get(tone, "")
    sign = {"good": "+", "bad": "!", "strong": "*"}.get(tone, "")
    return f"{sign}{text}{sign}", ""


def draw_table(table: Table, terminal: Capabilities) -> list[Line]:
    """Return the lines of a table: numbers to the right, text to the left, marked rows bold.

    Columns that do not fit are narrowed, the widest first; what is still too much is left out,
    and a line says how many.
    """
    count = len(table.rows[0]) if table.rows else len(table.columns)
    if not count:
        return []
    texts = [[_format_cell(cell, table.digits) for cell in row] for row in table.rows]
    right = [_is_numeric([row[j] for row in table.rows]) for j in range(count)]
    heads = list(table.columns) or [""] * count
    widths = [max([cell_len(heads[j]), *(cell_len(row[j]) for row in texts)]) for j in range(count)]
    blank = " " * (GAP if table.marked else 0)
    widths = _fit_widths(widths, terminal.width - len(blank))

    def line(sign: str, cells: Sequence[str], style: str) -> Line:
        columns = zip(cells, widths, right, strict=False)  # not all may have a column left
        parts = (terminal.fit(cell, width, right=numeric) for cell, width, numeric in columns)
        return Line((sign + (" " * GAP).join(parts)).rstrip(), style)

    result = []
    if table.columns:
        result.append(line(blank, heads, "bold"))
        rules = [terminal.pick("─", "-") * width for width in widths]
        result.append(Line(blank + (" " * GAP).join(rules), "dim"))
    for i, row in enumerate(texts):
        marked = i in table.marked
        sign = f"{terminal.pick('▸', '>')} " if marked else blank
        result.append(line(sign, row, "bold" if marked else ""))
    if more := count - len(widths):
        result.append(Line(f"and {more} more columns", "dim"))
    return result


def _format_cell(cell: Cell, digits: int) -> str:
    if cell is None or isinstance(cell, str):
        return cell or ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return format_short(cell, digits)
    return f"{cell:,}" if abs(cell) >= 10**4 else str(cell)


def _is_numeric(cells: list[Cell]) -> bool:
    """Return whether a column is aligned to the right: numbers, or gaps between them."""
    numbers = [c for c in cells if isinstance(c, int | float) and not isinstance(c, bool)]
    return bool(numbers) and all(c in (None, "", "…", "...") or c in numbers for c in cells)


def _fit_widths(widths: list[int], room: int) -> list[int]:
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
