"""The pictures after a pass, drawn into the room that is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rich.console import RenderableType

from mlx_exercises.figures import from_json
from mlx_exercises.figures.terminal import Drawing

LEAST = 4  # lines below which a further picture is only mentioned


def draw(
    shown: tuple[dict[str, Any], ...], render: Callable[[RenderableType], list[str]], room: int
) -> list[str]:
    """Return at most `room` lines with as many of the pictures as fit, in order."""
    lines: list[str] = []
    for number, data in enumerate(shown):
        gap = [""] if lines else []
        waiting = len(shown) - number - 1  # a line says that there are more
        left = room - len(lines) - len(gap) - bool(waiting)
        if left < LEAST and lines:
            lines.append(f"  … {waiting + 1} more; press p to see everything")
            break
        lines += gap + render(Drawing(from_json(data), height=max(LEAST, left)))
    return lines[:room]
