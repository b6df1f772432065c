"""Pictures drawn with characters.

    console.print(Drawing(picture))          a rich renderable, which asks the console what it can
    draw(picture, Surface(80, 24))           lines of rich's Text, for a known surface
    lines(picture, width=80)                 plain lines, to be seen while writing a check
    numbered(frames)                         the single pictures of an animation, axes alike

Everything is drawn by a few hundred lines of our own. A plotting library for terminals was
measured and left out: importing it took 0.2 s and 20 MB in the process that waits for keys, and
it tells series apart by colour alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rich.text import Text

from mlx_exercises.figures import (
    Bars,
    Frames,
    Graph,
    HeatMap,
    Image,
    Lines,
    Panels,
    Picture,
    Scatter,
    Table,
    Tree,
    from_json,
)
from mlx_exercises.figures import Text as Words
from mlx_exercises.figures.terminal.bars import draw_bars
from mlx_exercises.figures.terminal.capabilities import Capabilities, fitted, spoken_data
from mlx_exercises.figures.terminal.charts import draw_lines, draw_scatter
from mlx_exercises.figures.terminal.graphs import draw_graph
from mlx_exercises.figures.terminal.heatmaps import draw_heatmap
from mlx_exercises.figures.terminal.images import draw_image
from mlx_exercises.figures.terminal.sequences import draw_frames, draw_panels, numbered
from mlx_exercises.figures.terminal.tables import draw_table, draw_text
from mlx_exercises.figures.terminal.trees import draw_tree

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

__all__ = ["Drawing", "Surface", "draw", "lines", "numbered", "surface_of"]

LEAST_WIDTH = 20

DRAWN_BY: dict[type[Picture], Callable[[Any, Capabilities], list[Text]]] = {
    Words: draw_text,
    Table: draw_table,
    Lines: draw_lines,
    Scatter: draw_scatter,
    Bars: draw_bars,
    HeatMap: draw_heatmap,
    Image: draw_image,
    Graph: draw_graph,
    Tree: draw_tree,
}


def draw(picture: Picture, surface: Capabilities) -> list[Text]:
    """Return a picture as lines that fit the surface: title, picture, note.

    Where the surface has a height, there are no more lines than that; the last one says how
    many were left out.
    """
    surface = replace(surface, width=max(LEAST_WIDTH, surface.width))
    if not surface.unicode:
        picture = from_json(spoken_data(picture.to_json()))
    return [fitted(line, surface) for line in _bounded(_drawn(picture, surface), surface)]


def _drawn(picture: Picture, surface: Capabilities) -> list[Text]:
    title = surface.wrap(picture.title, "bold") if picture.title else []
    note = surface.wrap(picture.note) if picture.note else []
    if not surface.height:
        return [*title, *_body(picture, surface), *note]
    # The note says what the picture means: what does not fit is cut above it.
    left = replace(surface, height=max(1, surface.height - len(title) - len(note)))
    return [*title, *_bounded(_body(picture, left), left), *note]


def _body(picture: Picture, surface: Capabilities) -> list[Text]:
    match picture:
        case Panels():
            return draw_panels(picture, surface, _drawn)
        case Frames():
            return draw_frames(picture, surface, _drawn)
        case _:
            return DRAWN_BY[type(picture)](picture, surface)


def _bounded(drawn: list[Text], surface: Capabilities) -> list[Text]:
    if not surface.height or len(drawn) <= surface.height:
        return drawn
    kept = max(1, surface.height - 1)
    more = len(drawn) - kept
    return [*drawn[:kept], Text(f"{surface.pick('…', '...')} {more} more lines", "dim")]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as a rich renderable; `height` 0 means as high as suits it."""

    picture: Picture
    height: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines for what the console says it can show."""
        surface = surface_of(console, options.max_width, self.height)
        for line in draw(self.picture, surface):
            line.no_wrap, line.overflow = True, "ignore"
            yield line


def surface_of(console: Console, width: int, height: int = 0) -> Capabilities:
    """Return the surface that a part of a console is."""
    colour = console.color_system is not None and not console.no_color
    return Capabilities(
        width=width,
        height=height,
        colour=colour,
        unicode=console.encoding.lower().startswith("utf"),
        shades=console.color_system in ("256", "truecolor"),
    )


def lines(picture: Picture, width: int = 80, height: int = 0, **surface: Any) -> list[str]:
    """Return a picture as plain lines without colours; `unicode=False` for ASCII alone."""
    where = Capabilities(width=width, height=height, **{"colour": False, **surface})
    return [line.plain.rstrip() for line in draw(picture, where)]
