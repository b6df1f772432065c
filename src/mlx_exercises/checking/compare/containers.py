"""What differs between two lists, dicts, sets or texts, before their contents are compared.

Each function yields the mismatches that it finds itself and, as pairs, the contents that
`structure` is still to compare, in the order in which a person would look.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.compare import numeric
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

Steps = Iterator[Mismatch | PendingPair | None]

# As good as a dict; a class of the learner's own is not among them.
_DICTS = ("OrderedDict", "Counter", "defaultdict")


def is_dict(value: object) -> bool:
    """Tell whether a value is exactly a dict, or one of the library's own kinds of dict."""
    cls = type(value)
    collections = sys.modules["collections"]
    return cls is dict or any(cls is getattr(collections, name) for name in _DICTS)


def in_sequence(got: object, expected: Any, options: CompareOptions, path: Path) -> Steps:
    """Compare with a list or a tuple, which without `exact` also stands for an array."""
    if options.exact:
        if type(got) is not type(expected):
            yield wrong_type(got, expected, options, path)
            return
        yield from in_items(got, expected, path)
        return
    grid = array_access.grid_of(expected)
    array = array_access.array_of(got)
    if array is not None and array.ndim > 0:
        if grid is not None and grid[1]:
            yield from _in_grid(got, array, grid, options, path)
            return
        got = array.tolist()
    if not introspect.is_one_of(type(got), (list, tuple)):
        yield wrong_type(got, expected, options, path)
        return
    found = array_access.grid_of(got)
    if found is None or grid is None or options.dtype:
        yield from in_items(got, expected, path)
    elif found[0] != grid[0]:
        flat = len(found[0]) == len(grid[0]) == 1
        yield (
            wrong_size(len(found[1]), len(grid[1]), "item", path)
            if flat
            else wrong_shape(found[0], grid[0], path)
        )
    elif _same_kinds(found[1], grid[1], options):
        yield numeric.compare_flat(found[1], grid[1], grid[0], options, path)
    else:
        yield from in_items(got, expected, path)


def _same_kinds(
    got: list[array_access.Number], expected: list[array_access.Number], options: CompareOptions
) -> bool:
    odd = (bool, complex)
    return options.loose or all(
        type(have) is type(want) or not (type(have) in odd or type(want) in odd)
        for have, want in zip(got, expected, strict=True)
    )


def _in_grid(
    got: object,
    array: Any,
    grid: tuple[tuple[int, ...], list[Any]],
    options: CompareOptions,
    path: Path,
) -> Steps:
    """Compare an array with nested lists, which leave its library and int or float open."""
    if array.shape != grid[0]:
        yield wrong_shape(array.shape, grid[0], path)
        return
    if options.dtype and array_access.dtype_of(got) != options.dtype:
        yield wrong_dtype(array_access.dtype_of(got), options.dtype, path)
        return
    want = introspect.library("numpy").array(grid[1]).reshape(grid[0])
    if not (array_access.is_numeric(array) and array_access.is_numeric(want)):
        # Python objects, or integers too large for any dtype.
        yield from in_items(array.tolist(), want.tolist(), path)
        return
    kinds = array_access.array_kind(array), array_access.array_kind(want)
    odd = "bool" in kinds or kinds[0] == "complex"
    if odd and kinds[0] != kinds[1] and not (options.loose or options.dtype):
        yield wrong_dtype(array_access.dtype_of(got), kinds[1], path)
        return
    yield numeric.compare_arrays(array, want, options, path)


def in_items(got: Any, expected: Any, path: Path) -> Steps:
    """Compare item by item, then the lengths."""
    for index, (have, want) in enumerate(zip(got, expected, strict=False)):
        yield PendingPair(have, want, (*path, index))
    if len(got) != len(expected):
        yield wrong_size(len(got), len(expected), "item", path)


def in_text(got: object, expected: str, options: CompareOptions, path: Path) -> Steps:
    """Compare two texts character by character; positions count from 0, as indices do."""
    numpy = introspect.library("numpy")
    if type(got) is not str and not (numpy is not None and type(got) is numpy.str_):
        yield wrong_type(got, expected, options, path)
        return
    text = str.__str__(got)
    if text == expected:
        return
    index, have, want = next(
        (index, have, want)
        for index, (have, want) in enumerate(zip_longest(text, expected))
        if have != want
    )
    if text.casefold() == expected.casefold():
        fact = f"The text{at(path)} differs in capital letters."
    elif text.split() == expected.split():
        fact = f"The text{at(path)} differs in spaces or line ends."
    else:
        fact = f"The text{at(path)} is not the expected one."
    ends = [repr(each) if each else "the end" for each in (want, have)]
    yield Mismatch("value", fact, (*path, f"character {index}"), *ends)


def in_dict(got: object, expected: Any, options: CompareOptions, path: Path) -> Steps:
    """Compare the keys, then the value of each."""
    if not is_dict(got):
        yield wrong_type(got, expected, options, path)
        return
    have, want = _keyed(dict.items(got)), _keyed(dict.items(expected))  # type: ignore[arg-type]
    for safe, (key, _) in want.items():
        if safe not in have:
            yield Mismatch("size", f"The key {one_line.line(key)} is missing{at(path)}.", path)
    for safe, (key, _) in have.items():
        if safe not in want:
            fact = f"There is a key {one_line.line(key)}{at(path)} that was not expected."
            yield Mismatch("size", fact, path)
    for safe, (key, value) in want.items():
        yield PendingPair(have[safe][1], value, (*path, f"key {one_line.line(key)}"))


def in_set(got: Any, expected: Any, options: CompareOptions, path: Path) -> Steps:
    """Compare what two sets hold."""
    if type(got) is not type(expected):
        yield wrong_type(got, expected, options, path)
        return
    have = _keyed((each, None) for each in got)
    want = _keyed((each, None) for each in expected)
    # Sorted, or the same failure would look new each time.
    for text in sorted(one_line.line(want[each][0]) for each in want.keys() - have.keys()):
        yield Mismatch("size", f"{text} is missing from the set{at(path)}.", path)
    for text in sorted(one_line.line(have[each][0]) for each in have.keys() - want.keys()):
        yield Mismatch("size", f"{text} was not expected in the set{at(path)}.", path)


def _keyed(items: Any) -> dict[object, tuple[object, object]]:
    return {safe_key(key): (key, value) for key, value in items}


def safe_key(key: object) -> object:
    """Return what a key is compared by, so that no `__eq__` of the learner's is asked."""
    number = array_access.number_of(key)
    if number is not None:
        if numeric.is_nan(number):
            return "nan"  # which is not equal to itself
        return (type(number).__name__, number)
    if type(key) is tuple:
        return ("tuple", tuple(safe_key(each) for each in key))
    if type(key) is frozenset:
        return ("frozenset", frozenset(safe_key(each) for each in key))
    if introspect.is_trusted(type(key)):
        return (introspect.class_name(type(key)), key)
    return ("object", id(key))
