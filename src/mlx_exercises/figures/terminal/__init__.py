"""Figures drawn with characters.

    console.print(Drawing(figure))           a rich renderable, which asks the console what it can
    draw(figure, Capabilities(80, 24))       lines of rich's Text, for a known terminal
    lines(figure, width=80)                  plain lines, to be seen while writing a check

The drawing is our own, a few hundred lines. plotext 5.3.2, a library for plots in terminals, would
import fast enough (18-27 ms on top of rich). It lacks what we need: output in ASCII alone, series
that are distinct without colour, contours and regions behind points, and a bounded height.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from mlx_exercises import figures
from mlx_exercises.figures.terminal.ascii import ascii_fallback
from mlx_exercises.figures.terminal.bars import draw_bars
from mlx_exercises.figures.terminal.capabilities import Capabilities
from mlx_exercises.figures.terminal.charts import draw_chart
from mlx_exercises.figures.terminal.heatmaps import draw_heatmap
from mlx_exercises.figures.terminal.images import draw_image
from mlx_exercises.figures.terminal.networks import draw_graph, draw_tree
from mlx_exercises.figures.terminal.sequences import draw_frames, draw_panels
from mlx_exercises.figures.terminal.tables import draw_table, draw_text

__all__ = ["Capabilities", "Drawing", "capabilities_of", "draw", "lines"]

LEAST_WIDTH = 20

DRAW_FUNCTIONS: dict[type[figures.Figure], Callable[[Any, Capabilities], list[Text]]] = {
    figures.Text: draw_text,
    figures.Table: draw_table,
    figures.Lines: draw_chart,
    figures.Scatter: draw_chart,
    figures.Bars: draw_bars,
    figures.HeatMap: draw_heatmap,
    figures.Image: draw_image,
    figures.Graph: draw_graph,
    figures.Tree: draw_tree,
    figures.Panels: lambda panels, terminal: draw_panels(panels, terminal, _draw),
    figures.Frames: lambda frames, terminal: draw_frames(frames, terminal, _draw),
}


def draw(figure: figures.Figure, terminal: Capabilities) -> list[Text]:
    """Return a figure as lines that fit the terminal: title, figure, note.

    Where the terminal has a height, there are no more lines than that; the last one says how
    many were left out.
    """
    terminal = replace(terminal, width=max(LEAST_WIDTH, terminal.width))
    if not terminal.unicode:
        figure = figures.from_json(_in_ascii(figure.to_json()))
    return [terminal.truncate(line) for line in _bounded(_draw(figure, terminal), terminal)]


def _draw(figure: figures.Figure, terminal: Capabilities) -> list[Text]:
    title = terminal.wrap(Text(figure.title, "bold")) if figure.title else []
    note = terminal.wrap(Text(figure.note)) if figure.note else []
    # The note says what the figure means: what does not fit is cut above it.
    left = max(1, terminal.height - len(title) - len(note)) if terminal.height else 0
    room = replace(terminal, height=left)
    return [*title, *_bounded(DRAW_FUNCTIONS[type(figure)](figure, room), room), *note]


def _bounded(drawn: list[Text], terminal: Capabilities) -> list[Text]:
    if not terminal.height or len(drawn) <= terminal.height:
        return drawn
    kept = max(1, terminal.height - 1)
    more = len(drawn) - kept
    return [*drawn[:kept], Text(f"{terminal.pick('…', '...')} {more} more lines", "dim")]


def _in_ascii(data: Any) -> Any:
    """Return a figure's JSON with every text in it in ASCII."""
    if isinstance(data, str):
        return ascii_fallback(data)
    if isinstance(data, dict):
        return {key: _in_ascii(value) for key, value in data.items()}
    return [_in_ascii(each) for each in data] if isinstance(data, list) else data


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure as a rich renderable; `height` 0 means as high as suits it."""

    figure: figures.Figure
    height: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines for what the console can show."""
        for line in draw(self.figure, capabilities_of(console, options.max_width, self.height)):
            line.no_wrap, line.overflow = True, "ignore"
            yield line


def capabilities_of(console: Console, width: int, height: int = 0) -> Capabilities:
    """Return what a console can show in a part of it."""
    return Capabilities(
        width=width,
        height=height,
        colour=console.color_system is not None and not console.no_color,
        unicode=console.encoding.lower().startswith("utf"),
        shades=console.color_system in ("256", "truecolor"),
    )


def lines(
    figure: figures.Figure, width: int = 80, height: int = 0, *, unicode: bool = True
) -> list[str]:
    """Return a figure as plain lines without colours; `unicode=False` for ASCII alone."""
    terminal = Capabilities(width=width, height=height, colour=False, unicode=unicode)
    return [line.plain.rstrip() for line in draw(figure, terminal)]
