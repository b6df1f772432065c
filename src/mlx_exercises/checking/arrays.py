"""How near numbers are, one by one and array by array."""

from __future__ import annotations

import cmath
from dataclasses import dataclass
from fractions import Fraction

from mlx_exercises.checking import reading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@dataclass(frozen=True, slots=True)
class Wrong:
    """The first number of an array that is not the expected one, and how many there are."""

    stage: str  # finite or value
    index: tuple[int, ...]
    expected: reading.Number
    got: reading.Number
    count: int
    size: int


def is_finite(number: reading.Number) -> bool:
    """Tell whether a number is neither nan nor infinite."""
    return isinstance(number, int) or cmath.isfinite(number)


def near(got: reading.Number, expected: reading.Number, tolerance: float) -> bool:
    """Tell whether |got - expected| <= tolerance * max(1, |expected|); nan is near nan."""
    if got == expected or (got != got and expected != expected):
        return True
    if not (is_finite(got) and is_finite(expected)):
        return False
    try:
        return bool(abs(got - expected) <= tolerance * max(1, abs(expected)))
    except OverflowError:  # an int too large for a float
        if isinstance(got, complex) or isinstance(expected, complex):
            return False
        exact, slack = Fraction(expected), Fraction(tolerance)
        return abs(Fraction(got) - exact) <= slack * max(1, abs(exact))


def is_numeric(array: Any) -> bool:
    """Tell whether an array holds numbers, as against text, dates or Python objects."""
    return array.dtype.kind in "biufc"


def compare(got: Any, expected: Any, tolerance: float) -> Wrong | None:
    """Return the first wrong number of an array of numbers of the expected shape.

    A nan or inf where a finite number is expected comes before any other.
    """
    numpy = reading.library("numpy")
    with numpy.errstate(all="ignore"):
        right = (got == expected) | ((got != got) & (expected != expected))
        if right.all():
            return None
        # Unsigned integers wrap around and bools do not subtract, so neither is used.
        wide = [_wide(numpy, each) for each in (got, expected)]
        finite = [numpy.isfinite(each) for each in wide]
        gap = numpy.abs(wide[0] - wide[1])
        slack = tolerance * numpy.maximum(1, numpy.abs(wide[1]))
        right |= finite[0] & finite[1] & (gap <= slack)
    wrong = ~right
    count = int(wrong.sum())
    if count == 0:
        return None
    broken = wrong & ~finite[0] & finite[1]
    stage, chosen = ("finite", broken) if broken.any() else ("value", wrong)
    index = tuple(int(at) for at in numpy.unravel_index(int(chosen.argmax()), chosen.shape))
    values = [reading.number_of(each[index]) for each in (expected, got)]
    return Wrong(stage, index, values[0], values[1], count, int(wrong.size))  # type: ignore[arg-type]


def _wide(numpy: Any, array: Any) -> Any:
    if array.dtype.kind in "fc" and array.dtype.itemsize >= 8:
        return array
    return array.astype(numpy.complex128 if array.dtype.kind == "c" else numpy.float64)


def origin(number: reading.Number) -> str:
    """Return where a nan or an inf usually comes from, in a sentence."""
    if number != number:
        return "nan comes from 0/0, inf - inf or the logarithm of a negative number."
    return "inf comes from dividing by zero or from a number that grew too large."
