"""What a terminal can show, and how large the part of it is that a figure may take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

LAYOUT_CONSOLE = Console(width=4_000, color_system=None)  # for rich's layout, never printed on

# Distinct for people who do not see all colours, readable on dark and on light backgrounds.
COLOURS = ("#3d8fe0", "#e08a00", "#1fa37a", "#cf6ea4", "#d9542b", "#8a7de0", "#9a8500", "#7f8c8d")
MARKERS, ASCII_MARKERS = "●▲■◆○△□◇", "*o+x#@%&"
FILLS, ASCII_FILLS = "█▓▒░▚▞▤▥", "#=+:%*o."


@dataclass(frozen=True, slots=True)
class Capabilities:
    """A part of a terminal: columns and rows, and what it can show.

    `shades` says that it has hundreds of colours and not sixteen alone. `height` 0 means that
    there is no bound, and that a chart takes the height that suits it.
    """

    width: int = 80
    height: int = 0
    colour: bool = True
    unicode: bool = True
    shades: bool = True

    @property
    def half_blocks(self) -> bool:
        """Whether one character can show two pixels: its own colour and its background's."""
        return self.colour and self.shades and self.unicode

    def style(self, index: int) -> str:
        """Return the style of the index-th series."""
        return COLOURS[index % len(COLOURS)] if self.colour else ""

    def marker(self, index: int) -> str:
        """Return the character that stands for a point of the index-th series."""
        return self.pick(MARKERS, ASCII_MARKERS)[index % len(MARKERS)]

    def fill(self, index: int) -> str:
        """Return the character that fills an area of the index-th series."""
        return self.pick(FILLS, ASCII_FILLS)[index % len(FILLS)]

    def pick(self, text: str, ascii_text: str) -> str:
        """Return `text`, or `ascii_text` where there is only ASCII."""
        return text if self.unicode else ascii_text

    def cut(self, text: str, width: int) -> str:
        """Return a text of at most `width` columns, with a mark where it was cut."""
        if cell_len(text) <= width:
            return text
        mark = self.pick("…", "~")
        return set_cell_size(text, width - 1).rstrip() + mark if width > 0 else ""

    def fit(self, text: str, width: int, *, right: bool = False) -> str:
        """Return a text of exactly `width` columns, cut or padded with blanks."""
        text = self.cut(text, width)
        blank = " " * (width - cell_len(text))
        return blank + text if right else text + blank

    def truncate(self, line: Text) -> Text:
        """Return a line that is no wider than the terminal, with a mark where it was cut."""
        if line.cell_len <= self.width:
            return line
        kept = line.copy()
        kept.truncate(max(0, self.width - 1))
        return kept.append(self.pick("…", "~"))

    def wrap(self, text: Text) -> list[Text]:
        """Return a text as lines that fit, broken between words where there are any."""
        return list(text.wrap(LAYOUT_CONSOLE, self.width))

    def flow(self, items: Iterable[Text], gap: str = "   ") -> list[Text]:
        """Return items one after the other, on as many lines as they need."""
        result: list[Text] = []
        for item in items:
            if result and result[-1].cell_len + len(gap) + item.cell_len <= self.width:
                result[-1].append(gap).append_text(item)
            else:
                result.append(self.truncate(item))
        return result

    def label(self, text: str, left: int, width: int) -> Text:
        """Return an axis' label, centred below `width` columns that begin after `left`."""
        text = self.cut(text, self.width)
        blank = min(left + (width - cell_len(text)) // 2, self.width - cell_len(text))
        return Text.assemble(" " * max(0, blank), (text, "italic"))
