"""How near numbers are: one by one, in nested lists, and array by array."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.compare.mismatch import (
    CompareOptions,
    Mismatch,
    Path,
    at,
    format_path,
    wrong_dtype,
    wrong_type,
)
from mlx_exercises.checking.format import rendering

_FLOAT_BYTES = 8
_ORIGINS = {
    True: "nan comes with data that have gaps, from 0/0 or inf - inf, or from the root or "
    "logarithm of a number below 0.",
    False: "inf comes from a division by zero or from a number that grew too large.",
}


def compare(got: object, expected: object, options: CompareOptions, path: Path) -> Mismatch | None:
    """Compare with `expected`, which is a number."""
    number, found = array_access.number_of(expected), array_access.number_of(got)
    if found is None or number is None or (options.exact and not array_access.is_scalar(got)):
        return wrong_type(got, expected, options, path)
    if not options.loose and not _same_kind(found, number, exact=options.exact):
        return wrong_type(got, expected, options, path)
    if options.dtype and array_access.dtype_of(got) != options.dtype:
        return wrong_dtype(array_access.dtype_of(got), options.dtype, path)
    if near(found, number, options.tolerance):
        return None
    texts = rendering.pair(number, found)
    if is_finite(number) and not is_finite(found):
        return _not_finite(found, path, texts)
    # At the top the two values themselves say it all.
    return Mismatch(
        "value", f"The number{at(path)} is not the expected one.", path, *(texts if path else ())
    )


def compare_flat(
    got: Sequence[array_access.Number],
    expected: Sequence[array_access.Number],
    shape: tuple[int, ...],
    options: CompareOptions,
    path: Path,
) -> Mismatch | None:
    """Compare the numbers of two nested lists of the same shape."""
    wrong = [
        position
        for position, (have, want) in enumerate(zip(got, expected, strict=True))
        if not near(have, want, options.tolerance)
    ]
    if not wrong:
        return None
    not_finite = [
        position
        for position in wrong
        if is_finite(expected[position]) and not is_finite(got[position])
    ]
    first = (not_finite or wrong)[0]
    index, rest = [], first
    for size in reversed(shape):
        index.append(rest % size)
        rest //= size
    return _first_wrong(
        got[first], expected[first], (*path, *reversed(index)), len(wrong), len(got)
    )


def compare_arrays(got: Any, expected: Any, options: CompareOptions, path: Path) -> Mismatch | None:
    """Compare two NumPy arrays of numbers of the same shape.

    A nan or inf where a finite number is expected comes before any other difference.
    """
    numpy = introspect.library("numpy")
    with numpy.errstate(all="ignore"):
        right = (got == expected) | (numpy.isnan(got) & numpy.isnan(expected))
        if right.all():
            return None
        wide = [_wide(numpy, each) for each in (got, expected)]
        finite = [numpy.isfinite(each) for each in wide]
        allowed = options.tolerance * numpy.maximum(1, numpy.abs(wide[1]))
        right |= finite[0] & finite[1] & (numpy.abs(wide[0] - wide[1]) <= allowed)
    wrong = ~right
    if not wrong.any():
        return None
    not_finite = wrong & ~finite[0] & finite[1]
    chosen = not_finite if not_finite.any() else wrong
    index = tuple(int(each) for each in numpy.unravel_index(int(chosen.argmax()), wrong.shape))
    have, want = (array_access.number_of(each[index]) for each in (got, expected))
    assert have is not None
    assert want is not None
    return _first_wrong(have, want, (*path, *index), int(wrong.sum()), int(wrong.size))


def _wide(numpy: Any, array: Any) -> Any:
    # Unsigned integers wrap around and bools do not subtract; float64 does neither.
    if array.dtype.kind in "fc" and array.dtype.itemsize >= _FLOAT_BYTES:
        return array
    return array.astype(numpy.complex128 if array.dtype.kind == "c" else numpy.float64)


def _first_wrong(
    got: array_access.Number, expected: array_access.Number, path: Path, count: int, size: int
) -> Mismatch:
    texts = rendering.pair(expected, got)
    if is_finite(expected) and not is_finite(got):
        return _not_finite(got, path, texts)
    if size == 1:
        fact = "The number is not the expected one."
    elif count == size:
        fact = f"None of the {size} numbers is the expected one."
    else:
        verb = "is" if count == 1 else "are"
        fact = f"{count} of {size} numbers {verb} not what was expected."
    return Mismatch("value", fact, path, *texts)


def _not_finite(got: array_access.Number, path: Path, texts: tuple[str, str]) -> Mismatch:
    what = f"There is {texts[1]} at {format_path(path)}" if path else f"This is {texts[1]}"
    fact = f"{what}, and a number was expected. {_ORIGINS[is_nan(got)]}"
    return Mismatch("finite", fact, path, *(texts if path else ()))


def _same_kind(got: array_access.Number, expected: array_access.Number, *, exact: bool) -> bool:
    kinds = array_access.number_kind(got), array_access.number_kind(expected)
    # An int will do for a float; truth is no number, and an imaginary part is no accident.
    open_to_choice = not exact and "bool" not in kinds and kinds[0] != "complex"
    return open_to_choice or kinds[0] == kinds[1]


def is_finite(number: array_access.Number) -> bool:
    """Tell whether a number is neither nan nor infinite."""
    if isinstance(number, complex):
        return math.isfinite(number.real) and math.isfinite(number.imag)
    return isinstance(number, int) or math.isfinite(number)


def is_nan(number: array_access.Number) -> bool:
    """Tell whether a number is nan, or has a part that is."""
    if isinstance(number, complex):
        return math.isnan(number.real) or math.isnan(number.imag)
    return isinstance(number, float) and math.isnan(number)


def near(got: array_access.Number, expected: array_access.Number, tolerance: float) -> bool:
    """Tell whether |got - expected| <= tolerance * max(1, |expected|); nan is near nan."""
    if got == expected or (is_nan(got) and is_nan(expected)):
        return True
    if not (is_finite(got) and is_finite(expected)):
        return False
    try:
        return abs(got - expected) <= tolerance * max(1.0, float(abs(expected)))
    except OverflowError:  # an int too large for a float
        if isinstance(got, complex) or isinstance(expected, complex):
            return False
        return _near_exactly(got, expected, tolerance)


def _near_exactly(got: float, expected: float, tolerance: float) -> bool:
    from fractions import Fraction  # needed for numbers beyond 1e308 only

    exact = Fraction(expected)
    return abs(Fraction(got) - exact) <= Fraction(tolerance) * max(Fraction(1), abs(exact))
