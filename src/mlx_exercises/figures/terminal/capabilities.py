"""What a picture is drawn on: how large it is, and what it can show."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len, set_cell_size
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

# Told apart by people who do not see all colours, readable on dark and on light grounds.
COLOURS = ("#3d8fe0", "#e08a00", "#1fa37a", "#cf6ea4", "#d9542b", "#8a7de0", "#9a8500", "#7f8c8d")
MARKERS = "●▲■◆○△□◇"
PLAIN_MARKERS = "*o+x#@%&"
FILLS = "█▓▒░▚▞▤▥"
PLAIN_FILLS = "#=+:%*o."
TONES = {"good": "bold green", "bad": "bold red", "dim": "dim", "strong": "bold"}

SPOKEN = {
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "→": "->", "←": "<-", "↔": "<->", "↑": "^",
    "↓": "v", "↗": "/", "↘": "\\", "↖": "\\", "↙": "/", "×": "x", "·": ".", "•": "*", "−": "-",
    "–": "-", "—": "-", "…": "...", "√": "sqrt", "∞": "inf", "∂": "d", "∇": "grad ", "Σ": "sum ",
    "∑": "sum ", "∫": "int ", "°": " deg", "±": "+-", "“": '"', "”": '"', "‘": "'", "’": "'",
    "✓": "ok", "✗": "x", "│": "|", "─": "-", "█": "#", "∈": "in", "∥": "||", "⊥": "_|_", "½": "1/2",
    "ᵀ": "^T", "⁻": "-", "′": "'", "∝": "~", "⟨": "<", "⟩": ">", "∧": "and", "∨": "or", "¬": "not ",
    "░": ".", "▒": ":", "▓": "%",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Capabilities:
    """A part of a terminal: columns and rows, and what it can show.

    `shades` says that hundreds of colours are there, and not sixteen alone. `height` 0 means
    that there is no bound, and that a chart takes the height that suits it.
    """

    width: int = 80
    height: int = 0
    colour: bool = True
    unicode: bool = True
    shades: bool = True

    def style(self, index: int) -> str:
        """Return the style of the index-th series."""
        return COLOURS[index % len(COLOURS)] if self.colour else ""

    def marker(self, index: int) -> str:
        """Return the character that stands for a point of the index-th series."""
        markers = MARKERS if self.unicode else PLAIN_MARKERS
        return markers[index % len(markers)]

    def fill(self, index: int) -> str:
        """Return the character that fills an area of the index-th series."""
        fills = FILLS if self.unicode else PLAIN_FILLS
        return fills[index % len(fills)]

    def pick(self, fancy: str, plain: str) -> str:
        """Return what can be written of two ways to say the same."""
        return fancy if self.unicode else plain

    def cut(self, text: str, width: int) -> str:
        """Return a text of at most `width` columns, with a mark where it was cut."""
        if cell_len(text) <= width:
            return text
        mark = self.pick("…", "~")
        return set_cell_size(text, width - 1).rstrip() + mark if width > 0 else ""

    def wrap(self, text: str, style: str = "") -> list[Text]:
        """Return a text as lines that fit, broken between words."""
        result: list[Text] = []
        for line in text.split("\n"):
            current = ""
            for word in line.split(" "):
                longer = f"{current} {word}" if current else word
                if current and cell_len(longer) > self.width:
                    result.append(Text(self.cut(current, self.width), style))
                    longer = word
                current = longer
            result.append(Text(self.cut(current, self.width), style))
        return result

    def flow(self, items: Iterable[Text], gap: str = "   ") -> list[Text]:
        """Return items one after the other, on as many lines as they need."""
        result: list[Text] = []
        for item in items:
            if result and result[-1].cell_len + len(gap) + item.cell_len <= self.width:
                result[-1].append(gap).append_text(item)
            else:
                result.append(fitted(item, self))
        return result


def fitted(line: Text, surface: Capabilities) -> Text:
    """Return a line that is no wider than the surface, with a mark where it was cut."""
    if line.cell_len <= surface.width:
        return line
    kept = line.copy()
    kept.truncate(max(0, surface.width - 1))
    return kept.append(surface.pick("…", "~"))


def padded(line: Text, width: int) -> Text:
    """Return a line filled with blanks up to `width` columns."""
    return line.copy().append(" " * max(0, width - line.cell_len))


def spoken(text: str) -> str:
    """Return a text in ASCII: symbols and Greek letters in words, accents left out."""
    if text.isascii():
        return text
    return "".join(char if char.isascii() else _spoken(char) for char in text)


def _spoken(char: str) -> str:
    if (known := SPOKEN.get(char)) is not None:
        return known
    name = unicodedata.name(char, "")
    if name.startswith(("GREEK SMALL LETTER ", "GREEK CAPITAL LETTER ")):
        return name.split(" ")[3].lower()
    if name.startswith(("SUBSCRIPT ", "SUPERSCRIPT ")):
        return ("_" if name.startswith("SUB") else "^") + unicodedata.normalize("NFKD", char)
    bare = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    return bare or f"\\u{ord(char):04x}"


def spoken_data(data: Any) -> Any:
    """Return a picture's JSON with every text in it in ASCII."""
    match data:
        case str():
            return spoken(data)
        case dict():
            return {key: spoken_data(value) for key, value in data.items()}
        case list():
            return [spoken_data(each) for each in data]
        case _:
            return data
