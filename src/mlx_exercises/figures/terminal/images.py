"""Images: half blocks where there are shades, braille or characters where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from mlx_exercises.figures.terminal import colormaps
from mlx_exercises.figures.terminal.canvas import Canvas, Glyph

if TYPE_CHECKING:
    from mlx_exercises.figures import Image
    from mlx_exercises.figures.terminal.capabilities import Capabilities

HALF = 0.5
ROWS = 24  # of an image whose surface has no height
SMALL = 32  # pixels: an image of fewer rows is drawn with a character or two for each


Pixels = list[list[tuple[int, int, int]]]


def draw_image(image: Image, surface: Capabilities) -> list[Text]:
    """Return the lines of an image as large as fits; pixels are square, two to a cell's height."""
    pixels = pixels_of(image)
    height, width = len(pixels), len(pixels[0])
    rows = surface.height or ROWS
    if surface.colour and surface.shades and surface.unicode:
        return _halves(_sized(pixels, *_fit(width, height, surface.width, 2 * rows)))
    if width <= SMALL and height <= rows and 2 * width <= surface.width:
        return _characters(pixels, surface)
    if surface.unicode:
        wide, tall = _fit(width, height, 2 * surface.width, 4 * rows)
        return _dithered(_sized(pixels, wide, tall), surface)
    wide, tall = _fit(width, height, surface.width // 2, rows)
    return _characters(_sized(pixels, wide, tall), surface)


def pixels_of(image: Image) -> Pixels:
    """Return an image as rows of (red, green, blue)."""
    height, width, channels = image.size
    data = image.levels()
    grid = []
    for i in range(height):
        row = data[i * width * channels : (i + 1) * width * channels]
        if channels == 1:
            grid.append([(v, v, v) for v in row])
        else:
            grid.append(list(zip(row[::3], row[1::3], row[2::3], strict=True)))
    return grid


def _fit(width: int, height: int, most_wide: int, most_high: int) -> tuple[int, int]:
    """Return the largest size that fits: a whole multiple of a small image, or a part of it."""
    factor = min(most_wide / width, most_high / height)
    if factor >= 1:
        factor = min(int(factor), 4)
    return max(1, int(width * factor)), max(1, int(height * factor))


def _sized(pixels: Pixels, wide: int, tall: int) -> Pixels:
    """Return an image of another size: pixels are repeated, or averaged over blocks."""
    height, width = len(pixels), len(pixels[0])
    if (wide, tall) == (width, height):
        return pixels
    result = []
    for i in range(tall):
        top, bottom = i * height // tall, max((i + 1) * height // tall, i * height // tall + 1)
        row = []
        for j in range(wide):
            left = j * width // wide
            right = max((j + 1) * width // wide, left + 1)
            block = [p for line in pixels[top:bottom] for p in line[left:right]]
            red, green, blue = (sum(p[c] for p in block) // len(block) for c in range(3))
            row.append((red, green, blue))
        result.append(row)
    return result


def _halves(pixels: Pixels) -> list[Text]:
    result = []
    for i in range(0, len(pixels), 2):
        line = Text()
        for j, top in enumerate(pixels[i]):
            below = pixels[i + 1][j] if i + 1 < len(pixels) else None
            ground = f" on {colormaps.hexed(below)}" if below else ""
            line.append("▀", colormaps.hexed(top) + ground)
        result.append(line)
    return result


def _grey(pixel: tuple[int, int, int]) -> float:
    red, green, blue = pixel
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def _characters(pixels: Pixels, surface: Capabilities) -> list[Text]:
    """Draw each pixel as two characters, which together are about a square."""
    ramp = surface.pick(colormaps.RAMP, colormaps.PLAIN_RAMP)
    return [Text("".join(colormaps.ramp(_grey(p), ramp) * 2 for p in row)) for row in pixels]


def _dithered(pixels: Pixels, surface: Capabilities) -> list[Text]:
    """Draw greys with dots, each one's error passed on (Floyd and Steinberg, 1976)."""
    grey = [[_grey(p) for p in row] for row in pixels]
    tall, wide = len(grey), len(grey[0])
    canvas = Canvas(surface, -(-wide // 2), -(-tall // 4))
    ink = Glyph("")
    for y in range(tall):
        for x in range(wide):
            value = grey[y][x]
            white = value > HALF
            if white:
                canvas.dot(x, y, ink)
            error = value - white
            for dx, dy, part in ((1, 0, 7), (-1, 1, 3), (0, 1, 5), (1, 1, 1)):
                if 0 <= x + dx < wide and y + dy < tall:
                    grey[y + dy][x + dx] += error * part / 16
    return canvas.lines()
