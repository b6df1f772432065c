"""What differs between two arrays, tensors, Series or DataFrames."""

from __future__ import annotations

from mlx_exercises.checking import honest, lines, nearness, reading
from mlx_exercises.checking.containers import stand_in
from mlx_exercises.checking.records import (
    Difference,
    Pair,
    wrong_dtype,
    wrong_shape,
    wrong_size,
    wrong_type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from mlx_exercises.checking.containers import Steps
    from mlx_exercises.checking.records import Path, Rules

_FAMILIES = (honest.is_array, honest.is_tensor, honest.is_series)


def in_array(got: object, expected: object, rules: Rules, path: Path) -> Steps:
    """Compare with an array, a tensor or a Series: library, shape, dtype, numbers."""
    have, want = reading.array_of(got), reading.array_of(expected)
    if rules.loose and have is None:
        yield Pair(got, want.tolist(), path)
        return
    same = rules.loose or any(family(got) and family(expected) for family in _FAMILIES)
    if have is None or not same or (have.ndim == 0 < want.ndim):
        yield wrong_type(got, expected, rules, path)
        return
    if have.shape != want.shape:
        unit = "number" if reading.is_numeric(want) else "value"
        yield wrong_shape(have.shape, want.shape, path, unit)
        return
    yield _dtype_problem(got, expected, rules, path)
    if honest.is_series(expected) and honest.is_series(got):
        yield _index_problem(got, expected, path)
    if reading.is_numeric(have) and reading.is_numeric(want):
        yield nearness.compare_arrays(have, want, rules, path)
    else:
        yield Pair(have.tolist(), want.tolist(), path)


def _dtype_problem(got: object, expected: object, rules: Rules, path: Path) -> Difference | None:
    names = reading.dtype_of(got), reading.dtype_of(expected)
    if rules.dtype:
        return None if names[0] == rules.dtype else wrong_dtype(names[0], rules.dtype, path)
    have, want = reading.array_of(got), reading.array_of(expected)
    numeric = reading.is_numeric(have) or reading.is_numeric(want)
    if rules.loose or not numeric or reading.array_kind(have) == reading.array_kind(want):
        return None
    kind = reading.array_kind(want)
    return wrong_dtype(names[0], kind if reading.is_numeric(want) else names[1], path)


def _index_problem(got: Any, expected: Any, path: Path) -> Difference | None:
    for row, (mine, theirs) in enumerate(zip(got.index, expected.index, strict=True)):
        if stand_in(mine) != stand_in(theirs):
            fact = "The index is not the expected one."
            texts = lines.line(theirs), lines.line(mine)
            return Difference("size", fact, (*path, f"row {row} of the index"), *texts)
    return None


def in_frame(got: Any, expected: Any, rules: Rules, path: Path) -> Steps:
    """Compare with a DataFrame: columns and their order, rows, index, then column by column."""
    if not honest.is_frame(got):
        yield wrong_type(got, expected, rules, path)
        return
    names = list(expected.columns)
    if [stand_in(each) for each in got.columns] != [stand_in(each) for each in names]:
        mine, theirs = (lines.line(list(each)) for each in (got.columns, names))
        yield Difference("shape", f"The columns are {mine}, but {theirs} were expected.", path)
    if len(got) != len(expected):
        yield wrong_size(len(got), len(expected), "row", path)
        return
    yield _index_problem(got, expected, path)
    for spot, name in enumerate(names):
        # The index was judged once for all; each column is compared without it.
        mine, theirs = (each.iloc[:, spot].reset_index(drop=True) for each in (got, expected))
        yield from in_array(mine, theirs, rules, (*path, f"column {lines.line(name)}"))
