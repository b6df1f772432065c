"""The pictures of an exercise: drawn with characters below the verdict, or as images."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from mlx_exercises.errors import MlxError
from mlx_exercises.ui.render.layout import lines
from mlx_exercises.ui.session.events import Repaint
from mlx_exercises.ui.session.loop import Loop

if TYPE_CHECKING:
    from mlx_exercises.figures.terminal.image_protocols import Protocol

LOWEST = 4  # rows below which a further picture is only mentioned
_OTHER_ROWS = 7  # of a screen that shows an image; whatever else it holds is cut


def draw(
    pictures: tuple[dict[str, Any], ...],
    render: Callable[[RenderableType], list[str]],
    rows: int,
) -> list[str]:
    """Return at most `rows` lines with as many of the pictures as fit, in order."""
    from mlx_exercises.figures import from_json
    from mlx_exercises.figures.terminal import Drawing

    drawn: list[str] = []
    for number, data in enumerate(pictures):
        gap = [""] if drawn else []
        more = len(pictures) - number - 1  # a line says that there are more
        left = rows - len(drawn) - len(gap) - bool(more)
        if left < LOWEST and drawn:
            drawn.append(f"  … {more + 1} more; press p to see everything")
            break
        drawn += gap + render(Drawing(from_json(data), height=max(LOWEST, left)))
    return drawn[:rows]


class Image:
    """An image in the lines of a screen: blank rows, and a sequence that draws over them."""

    def __init__(self, path: Path, protocol: Protocol, columns: int, rows: int) -> None:
        from mlx_exercises.figures.terminal import image_protocols as protocols

        image = protocols.Graphic.of(
            path, protocol, min(columns, protocols.WIDEST), min(rows, protocols.HIGHEST)
        )
        self._rows = image.rows
        if protocol is protocols.Protocol.SIXEL:
            sequence = protocols.sixels(path, image.columns, image.rows)
        else:
            sequence = image.sequence()
        # The cursor is saved and restored: terminals differ in where an image leaves it.
        self._sequence = f"\x1b7\x1b[{self._rows}A\r{sequence}\x1b8"
        self._unseen = protocols.UNSEEN

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from (Segment.line() for _ in range(self._rows))
        yield Segment(self._sequence, control=self._unseen)


class ImagePanel:
    """The pictures as images, one at a time, in a terminal that can show images.

    They are made in the background; until they are there, the panel says so.
    """

    def __init__(self, loop: Loop, protocol: Protocol) -> None:
        self._loop = loop
        self._protocol = protocol
        self._size = (0, 0)  # of the screen that the images are made for
        self._images: list[Image] = []
        self._error = ""
        self._shown = 0

    @property
    def keys(self) -> list[tuple[str, str]]:
        """Enter, and the arrows where there are several pictures."""
        return [("↑↓", "picture")] * (len(self._images) > 1) + [("enter", "back")]

    def press(self, key: str) -> None:
        """Show another picture, or close the panel."""
        if key in ("enter", "escape", "q"):
            self._loop.state.panel = None
        elif key in ("up", "down"):
            last = max(0, len(self._images) - 1)
            self._shown = min(max(0, self._shown + (1 if key == "down" else -1)), last)

    def render(self, columns: int, rows: int) -> RenderableType:
        """Return the image, or what has become of it; begin to make it for a new size."""
        if self._size != (columns, rows):
            self._size, self._images, self._error = (columns, rows), [], ""
            size = self._size
            self._loop.export_figures(lambda result: self._on_export(result, size))
        if self._images:
            image = self._images[min(self._shown, len(self._images) - 1)]
            return lines(image, Text("Press Enter to go back."))
        return Text(self._error or "The picture is being made as an image …", "bold yellow")

    def _on_export(self, result: list[Path] | MlxError, size: tuple[int, int]) -> None:
        # In the exporter's thread, for sixels take a while as well.
        columns, rows = size
        images, error = [], "There is no picture now."
        try:
            if isinstance(result, MlxError):
                raise result
            height = max(LOWEST, rows - _OTHER_ROWS)
            images = [Image(path, self._protocol, columns, height) for path in result]
        except MlxError as failure:
            error = failure.what
        if size == self._size:
            self._images, self._error = images, error
            self._loop.events.put(Repaint())
