"""Where two values first differ, found in the order a person would look.

Type, shape, dtype, finite, value; and inside containers from the first item on. Values
are read by their exact type (see `introspect`): nothing that a learner's class says about
itself takes part.
"""

from __future__ import annotations

import sys
from typing import Any

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.compare import containers, numeric
from mlx_exercises.checking.compare.containers import Steps
from mlx_exercises.checking.compare.mismatch import (
    CompareOptions,
    Mismatch,
    Path,
    PendingPair,
    at,
    wrong_dtype,
    wrong_shape,
    wrong_size,
    wrong_type,
)
from mlx_exercises.checking.format import one_line


def difference(
    got: object, expected: object, options: CompareOptions, path: Path = ()
) -> Mismatch | None:
    """Return where `got` first differs from `expected`, or None when it does not.

    Raises TypeError when `expected` is of a type that cannot be compared honestly: that
    is the check's mistake, not the learner's.
    """
    for step in _steps(got, expected, options, path):
        if isinstance(step, PendingPair):
            found = difference(step.got, step.expected, options, step.path)
        else:
            found = step
        if found is not None:
            return found
    return None


def _steps(got: object, expected: object, options: CompareOptions, path: Path) -> Steps:
    """Return the comparisons to make, by the type of what is expected."""
    cls = type(expected)
    if cls in (list, tuple):
        return containers.in_sequence(got, expected, options, path)
    if cls is str:
        return containers.in_text(got, str(expected), options, path)
    if containers.is_dict(expected):
        return containers.in_dict(got, expected, options, path)
    if cls in (set, frozenset):
        return containers.in_set(got, expected, options, path)
    if introspect.is_frame(expected):
        return _in_frame(got, expected, options, path)
    array = array_access.array_of(expected)
    if array is not None and (
        array.ndim > 0 or options.exact or not array_access.is_numeric(array)
    ):
        return _in_array(got, expected, options, path)
    if array_access.is_scalar(expected) or (
        not options.exact and array_access.number_of(expected) is not None
    ):
        return iter([numeric.compare(got, expected, options, path)])
    return _in_other(got, expected, options, path)


def _in_other(got: object, expected: object, options: CompareOptions, path: Path) -> Steps:
    cls = type(expected)
    if got is expected:
        return
    # None, a class, a function or a member of an Enum is itself and nothing else.
    if expected is None or isinstance(expected, type) or callable(expected):
        yield wrong_type(got, expected, options, path)
        return
    is_tuple, is_member = introspect.derives(cls, tuple), _is_member(cls)
    if not (is_tuple or is_member or introspect.is_trusted(cls)):
        raise TypeError(f"a {cls.__name__} cannot be compared honestly: compare its fields")
    if type(got) is not cls:
        yield wrong_type(got, expected, options, path)
    elif is_tuple:  # a named one
        yield from containers.in_items(tuple(tuple.__iter__(got)), tuple(expected), path)  # type: ignore[arg-type]
    elif is_member or got != expected:
        texts = one_line.line(expected), one_line.line(got)
        yield Mismatch("value", f"The value{at(path)} is not the expected one.", path, *texts)


def _is_member(cls: type) -> bool:
    enum = sys.modules.get("enum")
    return enum is not None and introspect.derives(cls, enum.Enum)


_FAMILIES = (introspect.is_array, introspect.is_tensor, introspect.is_series)


def _in_array(got: object, expected: object, options: CompareOptions, path: Path) -> Steps:
    """Compare with an array, a tensor or a Series: library, shape, dtype, numbers."""
    have, want = array_access.array_of(got), array_access.array_of(expected)
    if options.loose and have is None:
        yield PendingPair(got, want.tolist(), path)
        return
    same = options.loose or any(family(got) and family(expected) for family in _FAMILIES)
    if have is None or not same or (have.ndim == 0 < want.ndim):
        yield wrong_type(got, expected, options, path)
        return
    if have.shape != want.shape:
        unit = "number" if array_access.is_numeric(want) else "value"
        yield wrong_shape(have.shape, want.shape, path, unit)
        return
    yield _dtype_problem(got, expected, options, path)
    if introspect.is_series(expected) and introspect.is_series(got):
        yield _index_problem(got, expected, path)
    if array_access.is_numeric(have) and array_access.is_numeric(want):
        yield numeric.compare_arrays(have, want, options, path)
    else:
        yield PendingPair(have.tolist(), want.tolist(), path)


def _dtype_problem(
    got: object, expected: object, options: CompareOptions, path: Path
) -> Mismatch | None:
    names = array_access.dtype_of(got), array_access.dtype_of(expected)
    if options.dtype:
        return None if names[0] == options.dtype else wrong_dtype(names[0], options.dtype, path)
    have, want = array_access.array_of(got), array_access.array_of(expected)
    as_numbers = array_access.is_numeric(have) or array_access.is_numeric(want)
    if (
        options.loose
        or not as_numbers
        or array_access.array_kind(have) == array_access.array_kind(want)
    ):
        return None
    kind = array_access.array_kind(want)
    return wrong_dtype(names[0], kind if array_access.is_numeric(want) else names[1], path)


def _index_problem(got: Any, expected: Any, path: Path) -> Mismatch | None:
    for row, (have, want) in enumerate(zip(got.index, expected.index, strict=True)):
        if containers.safe_key(have) != containers.safe_key(want):
            fact = "The index is not the expected one."
            texts = one_line.line(want), one_line.line(have)
            return Mismatch("size", fact, (*path, f"row {row} of the index"), *texts)
    return None


def _in_frame(got: Any, expected: Any, options: CompareOptions, path: Path) -> Steps:
    """Compare with a DataFrame: columns and their order, rows, index, then column by column."""
    if not introspect.is_frame(got):
        yield wrong_type(got, expected, options, path)
        return
    names = list(expected.columns)
    if [containers.safe_key(each) for each in got.columns] != [
        containers.safe_key(each) for each in names
    ]:
        have, want = (one_line.line(list(each)) for each in (got.columns, names))
        yield Mismatch("shape", f"The columns are {have}, but {want} were expected.", path)
    if len(got) != len(expected):
        yield wrong_size(len(got), len(expected), "row", path)
        return
    yield _index_problem(got, expected, path)
    for index, name in enumerate(names):
        # The index was judged once for all; each column is compared without it.
        have, want = (each.iloc[:, index].reset_index(drop=True) for each in (got, expected))
        yield from _in_array(have, want, options, (*path, f"column {one_line.line(name)}"))
