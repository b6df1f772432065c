"""What every screen is made of: hanging indents, links, numbers with nouns, bars."""

from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from mlx_exercises.ui.render.sanitize import literal

_MINUTES = 90  # from here on, hours are easier to grasp
_NARROWEST = 16  # columns of body below which the lead gets a line of its own


class HangingIndent:
    """A lead (a symbol, a label) and a body whose further lines are indented to its first."""

    def __init__(self, lead: Text, body: Text) -> None:
        self.lead = lead
        self.body = body

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap the body beside its lead, or below it where there is no room."""
        whole = f"{self.lead.plain}{self.body.plain}\n"
        plain = console.color_system is None and whole.count("\n") == 1
        if plain and 2 * len(whole) <= options.max_width:  # two columns a character, at most
            yield Segment(whole)  # measuring and wrapping take most of the time of a list
            return
        indent = self.lead.cell_len
        if options.max_width - indent < _NARROWEST:
            yield self.lead
            yield self.body
            return
        for number, line in enumerate(self._lines(console, options.max_width - indent)):
            lead = self.lead if number == 0 else Text(" " * indent)
            yield from Text.assemble(lead, line).render(console, end="\n")

    def _lines(self, console: Console, width: int) -> Iterable[Text]:
        if self.body.cell_len <= width and "\n" not in self.body.plain:
            return [self.body]
        lines = self.body.wrap(console, width)
        for line in lines:
            line.rstrip()
        return lines


def hanging(lead: str | Text, body: str | Text, style: str = "") -> HangingIndent:
    """Return a lead and its body; a body that is a plain string is sanitized."""
    return HangingIndent(
        lead if isinstance(lead, Text) else Text(lead, style),
        body if isinstance(body, Text) else Text(literal(body)),
    )


def lines(*parts: RenderableType | None) -> Group:
    """Stack what is there; None leaves nothing behind."""
    return Group(*(part for part in parts if part is not None))


def link(path: Path, shown: str, line: int | None = None) -> Text:
    """Return a path as text that terminals can open: as a hyperlink, and as `path:line`."""
    text = literal(shown if line is None else f"{shown}:{line}")
    try:
        style = Style(color="cyan", link=path.absolute().as_uri())
    except ValueError:
        style = Style(color="cyan")
    return Text(text, style)


def count(number: int, noun: str, nouns: str = "") -> str:
    """Return a number with its noun: 1 hint, 2 hints."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def duration(seconds: float) -> str:
    """Return a time in the unit that suits it: 0.04 s, 12 s, 3 min, 2 h 05 min."""
    minutes = round(seconds / 60)
    match len(f"{seconds:.0f}"):
        case 1:
            return f"{seconds:.2f} s"
        case 2:
            return f"{seconds:.0f} s"
        case _ if minutes <= _MINUTES:
            return f"{minutes} min"
        case _:
            return f"{minutes // 60} h {minutes % 60:02} min"


def bar(done: int, total: int, width: int) -> Text:
    """Return a bar of `width` columns, full only when everything is done."""
    filled = width if done >= total else min(width - 1, round(width * done / total))
    return Text.assemble(("█" * filled, "green"), ("░" * (width - filled), "dim"))
