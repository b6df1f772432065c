"""The pager: a panel for what is longer than the screen, such as a lesson."""

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.text import Text

from mlx_exercises.ui.render.layout import lines
from mlx_exercises.ui.session.loop import Loop
from mlx_exercises.ui.watch.panels import AnyKeyPanel

_OTHER_ROWS = 10  # of the screen: heading, verdict, progress and keys


class Pager(AnyKeyPanel):
    """Shows as many lines of its content as fit; arrows and page keys scroll."""

    keys = (("↑↓", "scroll"), ("any other key", "back"))

    def __init__(self, loop: Loop, content: RenderableType) -> None:
        super().__init__(loop)
        self._content = content
        self._rows = 0
        self._top = 0  # the first line that is shown

    def render(self, columns: int, rows: int) -> RenderableType:
        """Return the lines that fit, as a renderable."""
        del columns
        self._rows = max(3, rows - _OTHER_ROWS)
        return self

    def press(self, key: str) -> None:
        """Scroll, or close the panel."""
        steps = {"up": -1, "down": 1, "page up": -self._rows, "page down": self._rows}
        if key in steps:
            self._top = max(0, self._top + steps[key])
        else:
            super().press(key)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        content = console.render_lines(self._content, options.update(height=None), pad=False)
        self._top = min(self._top, max(0, len(content) - self._rows))
        for line in content[self._top : self._top + self._rows]:
            yield from line
            yield Segment.line()
        rest = len(content) - self._top - self._rows
        if rest > 0:
            yield Segment(f"… {rest} more lines below")
            yield Segment.line()


def large_pictures(loop: Loop, rows: int) -> RenderableType:
    """Return all pictures of the exercise, each drawn as high as the screen."""
    from mlx_exercises.figures import from_json
    from mlx_exercises.figures.terminal import Drawing

    height = max(8, rows - 12)
    drawings = [Drawing(from_json(data), height) for data in loop.state.pictures]
    return lines(*(part for each in drawings for part in (each, Text())))
