"""From a share between 0 and 1 to a colour, or to a character that is as dark."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rich.text import Text

# Ten points of matplotlib's "viridis" (CC0), and of "RdBu" (ColorBrewer 2.0, Apache-2.0) reversed
# so that blue is low: both are perceptually even, and distinct without red or green.
SEQUENTIAL = (
    (68, 1, 84), (72, 40, 120), (62, 74, 137), (49, 104, 142), (38, 130, 142),
    (31, 158, 137), (53, 183, 121), (109, 205, 89), (180, 222, 44), (253, 231, 37),
)  # fmt: skip
DIVERGING = (
    (33, 102, 172), (67, 147, 195), (146, 197, 222), (209, 229, 240), (247, 247, 247),
    (253, 219, 199), (244, 165, 130), (214, 96, 77), (178, 24, 43),
)  # fmt: skip
RAMP, ASCII_RAMP = " ░▒▓█", " .:-=+*#%@"

Colour = tuple[int, int, int]


def interpolate(points: tuple[Colour, ...], share: float) -> Colour:
    """Return the colour at a share of a colour map; grey for nan."""
    if not math.isfinite(share):
        return (128, 128, 128)
    position = max(0.0, min(1.0, share)) * (len(points) - 1)
    i = min(int(position), len(points) - 2)
    part = position - i
    red, green, blue = (
        round(a + (b - a) * part) for a, b in zip(points[i], points[i + 1], strict=True)
    )
    return red, green, blue


def to_hex(colour: Colour) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def from_hex(text: str) -> Colour:
    """Return the colour that `#rrggbb` names."""
    red, green, blue = (int(text[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Return how bright a colour is, from 0 to 255."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def text_colour_on(background: Colour) -> str:
    """Return black or white, whichever is read better on a background."""
    middle = 140
    return "#000000" if luminance(background) > middle else "#ffffff"


def ramp_character(share: float, characters: str) -> str:
    """Return the character of a row from light to dark at a share; a question mark for nan."""
    if not math.isfinite(share):
        return "?"
    bounded = max(0.0, min(1.0, share))
    return characters[min(len(characters) - 1, int(bounded * len(characters)))]


def half_blocks(pixels: Sequence[Sequence[Colour]]) -> list[Text]:
    """Return pixels as lines, two rows of pixels in each."""
    result = []
    for i in range(0, len(pixels), 2):
        line = Text()
        for j, top in enumerate(pixels[i]):
            below = f" on {to_hex(pixels[i + 1][j])}" if i + 1 < len(pixels) else ""
            line.append("▀", to_hex(top) + below)
        result.append(line)
    return result
