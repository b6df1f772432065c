"""A PNG as sixels: `python -m mlx_exercises.figures.png.sixel FILE COLUMNS ROWS`.

It prints what a terminal needs to show the image as large as fits into so many cells: empty rows,
and the image over them. It is a process of its own, because the library queries the terminal when
it is imported, and this process has none. The environment gives the size of a cell in pixels, as
TEXTUAL_CELL_WIDTH and TEXTUAL_CELL_HEIGHT, else it is 10 by 20.
"""

from __future__ import annotations

import io
import sys

USAGE = "python -m mlx_exercises.figures.png.sixel FILE COLUMNS ROWS"


def main(arguments: list[str]) -> int:
    """Print the image; return 0, 1 for a failure, 2 for wrong usage."""
    try:
        path, columns, rows = arguments[0], int(arguments[1]), int(arguments[2])
    except (IndexError, ValueError):
        sys.stderr.write(f"{USAGE}\n")
        return 2
    from rich.console import Console
    from textual_image.renderable.sixel import Image

    output = io.StringIO()
    console = Console(file=output, width=columns, height=rows, force_terminal=True)
    try:
        console.print(Image(path, width=columns, height=rows))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{path} could not be shown: {error}\n")
        return 1
    sys.stdout.write(output.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
