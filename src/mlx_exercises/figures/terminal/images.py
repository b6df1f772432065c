"""Images: half blocks where there are shades, braille or characters where there are none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rich.text import Text

from mlx_exercises.figures import Image
from mlx_exercises.figures.terminal import colormaps
from mlx_exercises.figures.terminal.canvas import Canvas, Glyph
from mlx_exercises.figures.terminal.capabilities import Capabilities

ROWS = 24  # of an image on a terminal without a height
SMALL = 32  # pixels: an image of fewer columns is drawn with two characters for each

Pixels = Sequence[Sequence[colormaps.Colour]]


def draw_image(image: Image, terminal: Capabilities) -> list[Text]:
    """Return the lines of an image as large as fits; pixels are square, two to a cell's height."""
    pixels = _pixels(image)
    height, width = len(pixels), len(pixels[0])
    rows = terminal.height or ROWS
    if terminal.half_blocks:
        return colormaps.half_blocks(_fit(pixels, terminal.width, 2 * rows))
    if width <= SMALL and height <= rows and 2 * width <= terminal.width:
        return _characters(pixels, terminal)
    if terminal.unicode:
        return _dither(_fit(pixels, 2 * terminal.width, 4 * rows), terminal)
    return _characters(_fit(pixels, terminal.width // 2, rows), terminal)


def _pixels(image: Image) -> Pixels:
    """Return an image as rows of (red, green, blue)."""
    height, width, channels = image.size
    data = image.pixel_bytes()
    red, green, blue = (data[c::channels] for c in ((0, 0, 0) if channels == 1 else (0, 1, 2)))
    flat = list(zip(red, green, blue, strict=True))
    return [flat[i * width : (i + 1) * width] for i in range(height)]


def _fit(pixels: Pixels, most_columns: int, most_rows: int) -> Pixels:
    """Return an image in the largest size that fits, up to four times its own.

    A small one is repeated a whole number of times, a large one averaged over blocks.
    """
    height, width = len(pixels), len(pixels[0])
    factor = min(most_columns / width, most_rows / height)
    if factor >= 1:
        factor = min(int(factor), 4)
    columns = _blocks(width, max(1, int(width * factor)))
    return [
        [_mean([p for line in pixels[rows] for p in line[block]]) for block in columns]
        for rows in _blocks(height, max(1, int(height * factor)))
    ]


def _blocks(size: int, count: int) -> list[slice]:
    """Return `count` ranges of pixels that cover `size` pixels, each of one pixel at least."""
    starts = [i * size // count for i in range(count + 1)]
    return [slice(a, max(b, a + 1)) for a, b in pairwise(starts)]


def _mean(block: list[colormaps.Colour]) -> colormaps.Colour:
    red, green, blue = (sum(channel) // len(block) for channel in zip(*block, strict=True))
    return red, green, blue


def _characters(pixels: Pixels, terminal: Capabilities) -> list[Text]:
    """Draw each pixel as two characters, which together are about a square."""
    ramp = terminal.pick(colormaps.RAMP, colormaps.ASCII_RAMP)
    return [
        Text("".join(colormaps.ramp_character(colormaps.luminance(p) / 255, ramp) * 2 for p in row))
        for row in pixels
    ]


def _dither(pixels: Pixels, terminal: Capabilities) -> list[Text]:
    """Draw greys with dots, each one's error passed on (Floyd and Steinberg, 1976)."""
    grey = [[colormaps.luminance(p) / 255 for p in row] for row in pixels]
    height, width = len(grey), len(grey[0])
    canvas = Canvas(terminal, -(-width // 2), -(-height // 4))
    glyph, half = Glyph(""), 0.5
    for y in range(height):
        for x in range(width):
            white = grey[y][x] > half
            if white:
                canvas.dot(x, y, glyph)
            error = grey[y][x] - white
            for dx, dy, part in ((1, 0, 7), (-1, 1, 3), (0, 1, 5), (1, 1, 1)):
                if 0 <= x + dx < width and y + dy < height:
                    grey[y + dy][x + dx] += error * part / 16
    return canvas.lines()
