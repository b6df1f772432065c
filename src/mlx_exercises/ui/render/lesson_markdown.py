"""A lesson's Markdown on a terminal: preformatted drawings and tables keep their columns."""

import re
import textwrap
from collections.abc import Iterator
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Markdown, MarkdownElement
from rich.text import Text

_GAP = re.compile(r" {2,}(?=\S)")
_MARGIN = "  "
_NARROWEST = 14  # columns of a last column that is still worth wrapping in


class LessonCodeBlock(CodeBlock):
    """Preformatted text; where it is too wide, its last column is wrapped."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines, none wider than the terminal."""
        for line in str(self.text).rstrip().split("\n"):
            for part in wrap_last_column(line, options.max_width - len(_MARGIN)):
                yield Text(_MARGIN + part, no_wrap=True, overflow="ignore")


class LessonMarkdown(Markdown):
    """Markdown with our own blocks."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "fence": LessonCodeBlock,
        "code_block": LessonCodeBlock,
    }


def wrap_last_column(line: str, width: int) -> Iterator[str]:
    """Yield a line as it is, or with its last column wrapped under where that begins."""
    if len(line) <= width:
        yield line
        return
    starts = [match.end() for match in _GAP.finditer(line)]
    start = max((each for each in starts if each <= width - _NARROWEST), default=0)
    last = line[start:]
    if not start or not any(map(str.isalpha, last)):  # a drawing: cut where the screen ends
        yield from (line[at : at + width] for at in range(0, len(line), width))
        return
    parts = textwrap.wrap(last, width - start)
    yield line[:start] + parts[0]
    yield from (" " * start + part for part in parts[1:])
