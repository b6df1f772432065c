"""A text longer than the screen, and how far it is scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment


@dataclass
class Page:
    """Something to read, shown through a window of `rows` lines."""

    content: RenderableType
    rows: int
    top: int = 0

    def scroll(self, key: str) -> None:
        """Move the window; the end is found when it is painted."""
        step = {"up": -1, "down": 1, "page up": -self.rows, "page down": self.rows}[key]
        self.top = max(0, self.top + step)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = console.render_lines(self.content, options.update(height=None), pad=False)
        self.top = min(self.top, max(0, len(lines) - self.rows))
        for line in lines[self.top : self.top + self.rows]:
            yield from line
            yield Segment.line()
        rest = len(lines) - self.top - self.rows
        if rest > 0:
            yield Segment(f"… {rest} more lines below")
            yield Segment.line()
