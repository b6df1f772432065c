"""From numbers to places: the ends of an axis, its ticks, and what is written at them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MANY_DECADES = 2  # from here on only powers of ten are marked on a logarithmic axis
FIGURES = 4
FAR = 1e6  # shares of an axis: what is further outside is drawn as if it were here
HUGE = 1e300  # from here on a number is as good as infinite: widths would overflow
LEAST, MOST = 1e-3, 1e6  # numbers that are written without a power of ten


def short(value: float, figures: int = FIGURES) -> str:
    """Return a number in few characters: 0.6931, 1234, 1.2e-09, nan."""
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 10**7:
        return str(int(value))
    text = f"{value:.{figures}g}"
    if "e" not in text:
        return text
    mantissa, _, power = text.partition("e")
    return f"{mantissa}e{int(power)}"


def format_aligned(grid: Sequence[Sequence[float]], figures: int) -> tuple[tuple[str, ...], ...]:
    """Return the numbers of a grid with the same decimals, so many that the largest has `figures`.

    Where they differ too much in size for that, each for itself.
    """
    sizes = [abs(v) for row in grid for v in row if math.isfinite(v)]
    largest = max(sizes, default=0.0)
    if all(size == int(size) for size in sizes) or not LEAST <= largest < MOST:
        return tuple(tuple(short(v, figures) for v in row) for row in grid)
    decimals = max(0, figures - 1 - math.floor(math.log10(largest)))
    return tuple(
        tuple(f"{v + 0.0:.{decimals}f}" if math.isfinite(v) else str(v) for v in row)
        for row in grid
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high`, linear or logarithmic."""

    low: float
    high: float
    log: bool = False

    def share(self, value: float) -> float | None:
        """Return where a value lies, 0 at the low end and 1 at the high one; None if nowhere."""
        if not math.isfinite(value):
            return None
        if not self.log:
            share = (value - self.low) / (self.high - self.low)
        elif value > 0:
            low = math.log(self.low)
            share = (math.log(value) - low) / (math.log(self.high) - low)
        else:
            return None
        return max(-FAR, min(FAR, share))

    def value(self, share: float) -> float:
        """Return the value at a share of the axis."""
        if self.log:
            low = math.log(self.low)
            return math.exp(low + (math.log(self.high) - low) * share)
        return self.low + share * (self.high - self.low)

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """Return at most about `most` round values and what is written at them."""
        return _powers(self, most) if self.log else _steps(self, most)


def scale_over(
    values: Iterable[float], *, log: bool = False, room: float = 0.0, zero: bool = False
) -> Scale:
    """Return the scale that holds all values, with `room` (a share of it) at both ends.

    With `zero` it holds zero too. Values that cannot be placed (nan, infinities, what is not
    positive on a logarithmic axis) do not count.
    """
    usable = [v for v in values if abs(v) < HUGE and (v > 1 / HUGE or not log)]
    if zero and not log:
        usable.append(0.0)
    if not usable:
        return Scale(1.0, 10.0, log) if log else Scale(0.0, 1.0)
    low, high = min(usable), max(usable)
    if log:
        if low == high:
            return Scale(low / 3, high * 3, log)
        factor = math.exp((math.log(high) - math.log(low)) * room)
        return Scale(low / factor, high * factor, log)
    if high - low <= 1e-12 * max(abs(low), abs(high)):
        half = abs(low) * 0.1 or 0.5
        return Scale(low - half, high + half)
    margin = (high - low) * room
    below = 0.0 if zero and low == 0 else margin
    return Scale(low - below, high + margin)


def scale_for(
    wanted: tuple[float, float] | None,
    values: Iterable[float],
    *,
    log: bool = False,
    room: float = 0.0,
    zero: bool = False,
) -> Scale:
    """Return the scale that is wanted, or, where that is none or empty, one over all values."""
    if wanted and -HUGE < wanted[0] < wanted[1] < HUGE and (wanted[0] > 1 / HUGE or not log):
        return Scale(*wanted, log)
    return scale_over(values, log=log, room=room, zero=zero)


def _steps(scale: Scale, most: int) -> list[tuple[float, str]]:
    width = scale.high - scale.low
    power = 10.0 ** math.floor(math.log10(width / max(1, most)))
    steps = [s * power for s in (20, 10, 5, 2.5, 2, 1, 0.5, 0.25)]
    values, chosen = list[float](), steps[0]
    for step in steps:  # the finest that is not too fine, but two ticks at least
        first, last = math.ceil(scale.low / step - 1e-9), math.floor(scale.high / step + 1e-9)
        if len(values) > 1 and last - first + 1 > most:
            break
        values, chosen = [i * step for i in range(first, last + 1)], step
    return list(zip(values, written(values, chosen), strict=True))


def written(values: Sequence[float], step: float) -> list[str]:
    """Return values of one axis with the decimals that tell them apart."""
    largest = max((abs(v) for v in values), default=0.0)
    if largest >= MOST or 0 < largest < LEAST / 10:
        return [short(v) for v in values]
    decimals = next((d for d in range(8) if abs(round(step, d) - step) < step * 1e-6), 8)
    return [f"{v + 0.0:.{decimals}f}" for v in values]


def _powers(scale: Scale, most: int) -> list[tuple[float, str]]:
    first, last = math.log10(scale.low), math.log10(scale.high)
    if last - first < 1:
        inside = _steps(Scale(scale.low, scale.high), most)
        return [(v, text) for v, text in inside if v > 0]
    if last - first < MANY_DECADES:
        values = [
            m * 10.0**p for p in range(math.floor(first), math.ceil(last) + 1) for m in (1, 2, 5)
        ]
    else:
        powers = range(math.ceil(first - 1e-9), math.floor(last + 1e-9) + 1)
        stride = max(1, -(-len(powers) // max(1, most)))
        values = [10.0**p for p in powers if p % stride == 0]
    slack = 1e-9
    inside_values = [v for v in values if scale.low * (1 - slack) <= v <= scale.high * (1 + slack)]
    return [(v, short(v)) for v in inside_values]
