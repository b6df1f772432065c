"""One cell of a heat map: a ground where there are shades, a character where there are none."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from rich.text import Text

from mlx_exercises.figures.terminal import colormaps
from mlx_exercises.figures.terminal.scale import short

if TYPE_CHECKING:
    from mlx_exercises.figures import HeatMap
    from mlx_exercises.figures.terminal.capabilities import Capabilities

SCALE_COLUMNS = 16


@dataclass(frozen=True, slots=True)
class HeatmapCells:
    """How the values of one heat map are shown on one surface."""

    surface: Capabilities
    low: float
    high: float
    centre: float | None
    names: tuple[str, ...]

    @classmethod
    def of(cls, heatmap: HeatMap, surface: Capabilities) -> Self:
        """Return the cells of a heat map; its scale ends where its values do, or as it says."""
        finite = [v for row in heatmap.values for v in row if math.isfinite(v)] or [0.0]
        low = min(finite) if heatmap.low is None else heatmap.low
        high = max(finite) if heatmap.high is None else heatmap.high
        return cls(surface, low, high, heatmap.centre, heatmap.names)

    @property
    def shaded(self) -> bool:
        """Whether a cell's ground has the colour of its value."""
        return self.surface.colour and self.surface.shades

    def share(self, value: float) -> float:
        """Return where a value lies, 0 to 1; the centre lies at a half. nan stays nan."""
        if self.centre is None:
            return (value - self.low) / ((self.high - self.low) or 1.0)
        half = max(self.high - self.centre, self.centre - self.low) or 1.0
        return 0.5 + (value - self.centre) / (2 * half)

    def colour(self, value: float) -> colormaps.Colour:
        """Return the colour of a value, or of a kind."""
        if self.names and math.isfinite(value):
            return colormaps.parsed(self.surface.style(int(value)))
        points = colormaps.SEQUENTIAL if self.centre is None else colormaps.DIVERGING
        return colormaps.blend(points, self.share(value))

    def cell(self, value: float, text: str, wide: int) -> tuple[str, str]:
        """Return the characters of one cell, `wide` of them, and their style.

        Kinds have a character each, on a ground too; other values have one where there are no
        shades.
        """
        style = ""
        if self.shaded:
            ground = self.colour(value)
            style = f"{colormaps.ink_on(ground)} on {colormaps.hexed(ground)}"
        if text:
            return f"{text:^{wide}}" if self.shaded else f"{text:>{wide - 1}} ", style
        if self.names:
            kinds = self.surface.pick(colormaps.KINDS, colormaps.PLAIN_KINDS)
            if self.shaded:
                kinds = self.surface.pick(colormaps.KINDS_ON_GROUND, colormaps.PLAIN_KINDS)
            kind = kinds[int(value) % len(kinds)] if math.isfinite(value) else "?"
            return kind * wide, style
        if self.shaded:
            return " " * wide, style
        ramp = self.surface.pick(colormaps.RAMP, colormaps.PLAIN_RAMP)
        return colormaps.ramp(self.share(value), ramp) * wide, style

    def scale(self, *, said: bool) -> list[Text]:
        """Return what the shades mean; nothing where numbers in the cells have `said` it."""
        if self.names:
            items = [
                Text.assemble(self.cell(float(k), "", 2), " ", name)
                for k, name in enumerate(self.names)
            ]
            return self.surface.flow(items)
        if said or self.low == self.high:
            return []
        line = Text.assemble((f"{short(self.low, 3)} ", "dim"))
        for i in range(SCALE_COLUMNS):
            value = self.low + (self.high - self.low) * i / (SCALE_COLUMNS - 1)
            line.append(*self.cell(value, "", 1))
        return [line.append(f" {short(self.high, 3)}", "dim")]
