"""From a share between 0 and 1 to a colour, or to a character that is as dark."""

from __future__ import annotations

import math

# Ten points of matplotlib's "viridis" (CC0), and of "RdBu" (ColorBrewer 2.0, Apache-2.0) turned
# so that blue is low: both rise evenly to the eye and are told apart without red or green.
SEQUENTIAL = (
    (68, 1, 84), (72, 40, 120), (62, 74, 137), (49, 104, 142), (38, 130, 142),
    (31, 158, 137), (53, 183, 121), (109, 205, 89), (180, 222, 44), (253, 231, 37),
)  # fmt: skip
DIVERGING = (
    (33, 102, 172), (67, 147, 195), (146, 197, 222), (209, 229, 240), (247, 247, 247),
    (253, 219, 199), (244, 165, 130), (214, 96, 77), (178, 24, 43),
)  # fmt: skip
RAMP = " ░▒▓█"
PLAIN_RAMP = " .:-=+*#%@"
KINDS = "█░▒▓╱╲·"
KINDS_ON_GROUND = " ░╱╲▒·:"
PLAIN_KINDS = "#.:o/\\-"

Colour = tuple[int, int, int]


def blend(points: tuple[Colour, ...], share: float) -> Colour:
    """Return the colour at a share of a row of colours; grey for nan."""
    if not math.isfinite(share):
        return (128, 128, 128)
    place = max(0.0, min(1.0, share)) * (len(points) - 1)
    i = min(int(place), len(points) - 2)
    part = place - i
    red, green, blue = (
        round(a + (b - a) * part) for a, b in zip(points[i], points[i + 1], strict=True)
    )
    return red, green, blue


def hexed(colour: Colour) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def ink_on(colour: Colour) -> str:
    """Return black or white, whichever is read better on a colour."""
    red, green, blue = colour
    bright, middle = 0.299 * red + 0.587 * green + 0.114 * blue, 140
    return "#000000" if bright > middle else "#ffffff"


def ramp(share: float, characters: str) -> str:
    """Return the character of a row from light to dark at a share; a question mark for nan."""
    if not math.isfinite(share):
        return "?"
    bound = max(0.0, min(1.0, share))
    return characters[min(len(characters) - 1, int(bound * len(characters)))]


def parsed(text: str) -> Colour:
    """Return the colour that `#rrggbb` names."""
    red, green, blue = (int(text[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue
