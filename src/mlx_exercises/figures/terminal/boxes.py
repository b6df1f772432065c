"""Lines made of box-drawing characters: which character joins which sides of a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlx_exercises.figures.terminal.capabilities import Capabilities

RIGHT, UP, LEFT, DOWN = 1, 2, 4, 8
BOXES = " ╶╵└╴─┘┴╷┌│├┐┬┤┼"
PLAIN_BOXES = " -|+--++|+|++++-"


def char(sides: int, surface: Capabilities) -> str:
    """Return the character that joins the given sides of a cell."""
    return surface.pick(BOXES, PLAIN_BOXES)[sides]
