"""What differs between two arrays, tensors, Series or DataFrames."""

from __future__ import annotations

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.compare import numeric
from mlx_exercises.checking.compare.containers import stand_in
from mlx_exercises.checking.compare.mismatch import (
    Mismatch,
    PendingPair,
    wrong_dtype,
    wrong_shape,
    wrong_size,
    wrong_type,
)
from mlx_exercises.checking.format import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from mlx_exercises.checking.compare.containers import Steps
    from mlx_exercises.checking.compare.mismatch import CompareOptions, Path

_FAMILIES = (introspect.is_array, introspect.is_tensor, introspect.is_series)


def in_array(got: object, expected: object, rules: CompareOptions, path: Path) -> Steps:
    """Compare with an array, a tensor or a Series: library, shape, dtype, numbers."""
    have, want = array_access.array_of(got), array_access.array_of(expected)
    if rules.loose and have is None:
        yield PendingPair(got, want.tolist(), path)
        return
    same = rules.loose or any(family(got) and family(expected) for family in _FAMILIES)
    if have is None or not same or (have.ndim == 0 < want.ndim):
        yield wrong_type(got, expected, rules, path)
        return
    if have.shape != want.shape:
        unit = "number" if array_access.is_numeric(want) else "value"
        yield wrong_shape(have.shape, want.shape, path, unit)
        return
    yield _dtype_problem(got, expected, rules, path)
    if introspect.is_series(expected) and introspect.is_series(got):
        yield _index_problem(got, expected, path)
    if array_access.is_numeric(have) and array_access.is_numeric(want):
        yield numeric.compare_arrays(have, want, rules, path)
    else:
        yield PendingPair(have.tolist(), want.tolist(), path)


def _dtype_problem(
    got: object, expected: object, rules: CompareOptions, path: Path
) -> Mismatch | None:
    names = array_access.dtype_of(got), array_access.dtype_of(expected)
    if rules.dtype:
        return None if names[0] == rules.dtype else wrong_dtype(names[0], rules.dtype, path)
    have, want = array_access.array_of(got), array_access.array_of(expected)
    as_numbers = array_access.is_numeric(have) or array_access.is_numeric(want)
    if (
        rules.loose
        or not as_numbers
        or array_access.array_kind(have) == array_access.array_kind(want)
    ):
        return None
    kind = array_access.array_kind(want)
    return wrong_dtype(names[0], kind if array_access.is_numeric(want) else names[1], path)


def _index_problem(got: Any, expected: Any, path: Path) -> Mismatch | None:
    for row, (mine, theirs) in enumerate(zip(got.index, expected.index, strict=True)):
        if stand_in(mine) != stand_in(theirs):
            fact = "The index is not the expected one."
            texts = one_line.line(theirs), one_line.line(mine)
            return Mismatch("size", fact, (*path, f"row {row} of the index"), *texts)
    return None


def in_frame(got: Any, expected: Any, rules: CompareOptions, path: Path) -> Steps:
    """Compare with a DataFrame: columns and their order, rows, index, then column by column."""
    if not introspect.is_frame(got):
        yield wrong_type(got, expected, rules, path)
        return
    names = list(expected.columns)
    if [stand_in(each) for each in got.columns] != [stand_in(each) for each in names]:
        mine, theirs = (one_line.line(list(each)) for each in (got.columns, names))
        yield Mismatch("shape", f"The columns are {mine}, but {theirs} were expected.", path)
    if len(got) != len(expected):
        yield wrong_size(len(got), len(expected), "row", path)
        return
    yield _index_problem(got, expected, path)
    for spot, name in enumerate(names):
        # The index was judged once for all; each column is compared without it.
        mine, theirs = (each.iloc[:, spot].reset_index(drop=True) for each in (got, expected))
        yield from in_array(mine, theirs, rules, (*path, f"column {one_line.line(name)}"))
