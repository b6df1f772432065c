"""Scales of axes: from numbers to positions, the ticks, and how numbers are written."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MANY_DECADES = 2  # from here on a logarithmic axis has ticks at powers of ten alone
FAR = 1e6  # shares of an axis: what is further outside is drawn as if it were here
HUGE = 1e300  # from here on a number is as good as infinite: widths would overflow
SMALLEST, LARGEST = 1e-3, 1e6  # numbers that are written without a power of ten


def format_short(value: float, digits: int = 4) -> str:
    """Return a number in few characters: 0.6931, 1234, 1.2e-9, nan."""
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 10**7:
        return str(int(value))
    mantissa, e, power = f"{value:.{digits}g}".partition("e")
    return f"{mantissa}e{int(power)}" if e else mantissa


def format_aligned(grid: Sequence[Sequence[float]], digits: int) -> tuple[tuple[str, ...], ...]:
    """Return the numbers of a grid with the same decimals, so that the largest has `digits`.

    Where they differ too much in size for that, each number is written for itself.
    """
    sizes = [abs(v) for row in grid for v in row if math.isfinite(v)]
    largest = max(sizes, default=0.0)
    if all(size == int(size) for size in sizes) or not SMALLEST <= largest < LARGEST:
        return tuple(tuple(format_short(v, digits) for v in row) for row in grid)
    decimals = max(0, digits - 1 - math.floor(math.log10(largest)))
    return tuple(
        tuple(f"{v + 0.0:.{decimals}f}" if math.isfinite(v) else str(v) for v in row)
        for row in grid
    )


def format_ticks(values: Sequence[float], step: float) -> list[str]:
    """Return values of one axis with as many decimals as their step needs."""
    largest = max((abs(v) for v in values), default=0.0)
    if largest >= LARGEST or 0 < largest < SMALLEST / 10:
        return [format_short(v) for v in values]
    decimals = next((d for d in range(8) if abs(round(step, d) - step) < step * 1e-6), 8)
    return [f"{v + 0.0:.{decimals}f}" for v in values]


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `low` to `high`, linear or logarithmic; or with `names` at 0, 1, 2, …."""

    low: float
    high: float
    log: bool = False
    names: tuple[str, ...] = ()

    def share(self, value: float) -> float | None:
        """Return where a value lies, 0 at the low end and 1 at the high one; None if nowhere."""
        if not math.isfinite(value) or (self.log and value <= 0):
            return None
        low, high = self.low, self.high
        if self.log:
            value, low, high = math.log(value), math.log(low), math.log(high)
        return max(-FAR, min(FAR, (value - low) / (high - low)))

    def value(self, share: float) -> float:
        """Return the value at a share of the axis."""
        if self.log:
            low = math.log(self.low)
            return math.exp(low + (math.log(self.high) - low) * share)
        return self.low + share * (self.high - self.low)

    def ticks(self, most: int) -> list[tuple[float, str]]:
        """Return at most about `most` round values, each with its text; every name."""
        if self.names:
            return [(float(i), name) for i, name in enumerate(self.names)]
        return _log_ticks(self, most) if self.log else _linear_ticks(self, most)


def scale_over(
    values: Iterable[float],
    limits: tuple[float, float] | None = None,
    *,
    log: bool = False,
    margin: float = 0.0,
    zero: bool = False,
) -> Scale:
    """Return the scale with these limits, or, where they are none or empty, over all values.

    Over values it has a margin (a share of it) at both ends, and with `zero` it holds zero too.
    Values that have no position (nan, infinities, what is not positive on a logarithmic axis) do
    not count.
    """
    if limits and -HUGE < limits[0] < limits[1] < HUGE and (limits[0] > 1 / HUGE or not log):
        return Scale(*limits, log)
    usable = [v for v in values if abs(v) < HUGE and (v > 1 / HUGE or not log)]
    if zero and not log:
        usable.append(0.0)
    if not usable:
        return Scale(1.0, 10.0, log) if log else Scale(0.0, 1.0)
    low, high = min(usable), max(usable)
    if log:
        factor = math.exp((math.log(high) - math.log(low)) * margin) if low < high else 3
        return Scale(low / factor, high * factor, log)
    if high - low <= 1e-12 * max(abs(low), abs(high)):
        half = abs(low) * 0.1 or 0.5
        return Scale(low - half, high + half)
    room = (high - low) * margin
    return Scale(low - (0.0 if zero and low == 0 else room), high + room)


def _linear_ticks(scale: Scale, most: int) -> list[tuple[float, str]]:
    width = scale.high - scale.low
    power = 10.0 ** math.floor(math.log10(width / max(1, most)))
    steps = [s * power for s in (20, 10, 5, 2.5, 2, 1, 0.5, 0.25)]
    values, chosen = list[float](), steps[0]
    for step in steps:  # the finest that is not too fine, but two ticks at least
        first, last = math.ceil(scale.low / step - 1e-9), math.floor(scale.high / step + 1e-9)
        if len(values) > 1 and last - first + 1 > most:
            break
        values, chosen = [i * step for i in range(first, last + 1)], step
    return list(zip(values, format_ticks(values, chosen), strict=True))


def _log_ticks(scale: Scale, most: int) -> list[tuple[float, str]]:
    first, last = math.log10(scale.low), math.log10(scale.high)
    if last - first < 1:
        return [tick for tick in _linear_ticks(Scale(scale.low, scale.high), most) if tick[0] > 0]
    if last - first < MANY_DECADES:
        powers = range(math.floor(first), math.ceil(last) + 1)
        values = [m * 10.0**p for p in powers for m in (1, 2, 5)]
    else:
        powers = range(math.ceil(first - 1e-9), math.floor(last + 1e-9) + 1)
        stride = max(1, -(-len(powers) // max(1, most)))
        values = [10.0**p for p in powers if p % stride == 0]
    inside = [v for v in values if scale.low * (1 - 1e-9) <= v <= scale.high * (1 + 1e-9)]
    return [(v, format_short(v)) for v in inside]
