"""Where two values first differ, found in the order a person would look.

Type, shape, dtype, finite, value; and inside containers from the first item on. Values
are read by exact type (see `reading`): nothing a learner's class says about itself
takes part in the comparison.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from mlx_exercises.checking import arrays, reading, rendering, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

Step = int | str  # an index, or words such as "key 'a'"
Path = tuple[Step, ...]

# Dicts that are as good as a dict; a class of the learner's own is not among them.
_DICTS = ("OrderedDict", "Counter", "defaultdict")


@dataclass(frozen=True, slots=True)
class Rules:
    """How strictly two values are compared."""

    tolerance: float = 0.0  # relative, with a floor of one
    exact: bool = False  # int is not float, list is not tuple
    dtype: str = ""  # exactly this one; empty: of the same kind
    loose: bool = False  # neither library nor kind of number matters


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where a value is not what was expected."""

    stage: str  # type, shape, dtype, finite, size or value
    fact: str  # one sentence: what is
    path: Path = ()
    expected: str = ""  # that place alone, as text
    got: str = ""

    @property
    def where(self) -> str:
        """Return `at [1, 2]: expected 0.8, yours 0.6`, or less when there is less to say."""
        place = place_of(self.path)
        values = f"expected {self.expected}, yours {self.got}" if self.expected else ""
        return ": ".join(part for part in (place and f"at {place}", values) if part)


def place_of(path: Path) -> str:
    """Return a path in words: `[1, 2]`, `key 'a'`, `key 'a', [0]`."""
    parts: list[str] = []
    indices: list[str] = []
    for step in (*path, ""):
        if isinstance(step, int):
            indices.append(str(step))
            continue
        if indices:
            parts.append(f"[{', '.join(indices)}]")
            indices = []
        if step:
            parts.append(step)
    return ", ".join(parts)


def difference(got: object, expected: object, rules: Rules, path: Path = ()) -> Difference | None:
    """Return where `got` first differs from `expected`, or None when it does not.

    Raises TypeError when `expected` is of a type that cannot be compared honestly:
    that is the check's mistake, not the learner's.
    """
    if expected is None or got is None:
        return None if got is expected else _wrong_type(got, expected, rules, path)
    number = reading.number_of(expected)
    if number is not None and not (rules.exact and reading.array_of(expected) is not None):
        return _number(got, number, expected, rules, path)
    if reading.is_frame(expected):
        return _frame(got, expected, rules, path)
    if reading.is_array(expected) or reading.is_tensor(expected) or reading.is_series(expected):
        return _array(got, expected, rules, path)
    cls = type(expected)
    if cls is str:
        return _text(got, str(expected), rules, path)
    if cls in (list, tuple):
        return _sequence(got, expected, rules, path)
    if _is_dict(expected):
        return _dict(got, expected, rules, path)
    if cls in (set, frozenset):
        return _set(got, expected, rules, path)
    return _other(got, expected, rules, path)


def _wrong_type(got: object, expected: object, rules: Rules, path: Path) -> Difference:
    want = words.wanted(expected, exact=rules.exact)
    found = words.describe(got, exact=rules.exact)
    if got is None and not path:
        return Difference("type", words.NOTHING)
    verb = "were" if want == "True or False" and False else "was"
    if path:
        fact = f"{want} {verb} expected at {place_of(path)}, but there is {found}."
    else:
        fact = f"{want} {verb} expected, but this is {found}."
    return Difference("type", fact, path)


def _number(
    got: object, number: reading.Number, expected: object, rules: Rules, path: Path
) -> Difference | None:
    found = reading.number_of(got)
    if found is None or (rules.exact and reading.array_of(got) is not None):
        return _wrong_type(got, expected, rules, path)
    kinds = reading.number_kind(found), reading.number_kind(number)
    strict = rules.exact or "bool" in kinds or kinds[0] == "complex"
    if strict and not rules.loose and kinds[0] != kinds[1]:
        return _wrong_type(got, expected, rules, path)
    if rules.dtype and reading.dtype_name(got) != rules.dtype:
        return _wrong_dtype(reading.dtype_name(got), rules.dtype, path)
    if arrays.near(found, number, rules.tolerance):
        return None
    texts = rendering.pair(number, found)
    stage = "value" if arrays.is_finite(found) or not arrays.is_finite(number) else "finite"
    place = f" at {place_of(path)}" if path else ""
    if stage == "finite":
        what = f"There is {texts[1]}{place}" if path else f"This is {texts[1]}"
        return Difference(stage, f"{what}, not a number. {arrays.origin(found)}", path, *texts)
    fact = f"The number{place} is not the expected one."
    return Difference(stage, fact, path, *(texts if path else ("", "")))


def _wrong_dtype(got: str, expected: str, path: Path) -> Difference:
    place = f" at {place_of(path)}" if path else ""
    return Difference(
        "dtype", f"The numbers{place} are {got or 'of no dtype'}, but {expected} was expected.", path
    )


def _array(got: object, expected: object, rules: Rules, path: Path) -> Difference | None:
    families = (reading.is_array, reading.is_tensor, reading.is_series)
    have = reading.array_of(got)
    if rules.loose and have is None and reading.grid_of(got) is not None:
        return difference(_as_list(expected), _as_list(got), rules, path)
    same = any(family(got) and family(expected) for family in families)
    if have is None or (have.ndim == 0 and reading.array_of(expected).ndim > 0):
        return _wrong_type(got, expected, rules, path)
    if not same and not rules.loose:
        return _wrong_type(got, expected, rules, path)
    want = reading.array_of(expected)
    if have.shape != want.shape:
        return Difference("shape", words.shapes_differ(have.shape, want.shape), path)
    if problem := _dtypes(got, expected, have, want, rules, path):
        return problem
    if reading.is_series(expected) and reading.is_series(got):
        labels = list(got.index), list(expected.index)  # type: ignore[attr-defined]
        if problem := difference(*labels, rules, (*path, "the index")):
            return problem
    if not (arrays.is_numeric(have) and arrays.is_numeric(want)):
        return difference(have.tolist(), want.tolist(), rules, path)
    return _values(arrays.compare(have, want, rules.tolerance), path)


def _dtypes(
    got: object, expected: object, have: Any, want: Any, rules: Rules, path: Path
) -> Difference | None:
    if rules.dtype:
        name = reading.dtype_name(got)
        return None if name == rules.dtype else _wrong_dtype(name, rules.dtype, path)
    kinds = reading.array_kind(have), reading.array_kind(want)
    if kinds[0] == kinds[1] or rules.loose:
        return None
    if not (arrays.is_numeric(have) or arrays.is_numeric(want)):
        return None
    return _wrong_dtype(reading.dtype_name(got), reading.dtype_name(expected), path)


def _values(found: arrays.Wrong | None, path: Path) -> Difference | None:
    if found is None:
        return None
    full = (*path, *found.index)
    texts = rendering.pair(found.expected, found.got)
    if found.stage == "finite":
        fact = f"There is {texts[1]} at {place_of(full)}. {arrays.origin(found.got)}"
        return Difference("finite", fact, full, *texts)
    if found.count == found.size:
        fact = f"None of the {words.plural(found.size, 'number')} is the expected one."
    else:
        fact = f"{found.count} of {words.plural(found.size, 'number')} differ from the expected ones."
    return Difference("value", fact, full, *texts)


def _as_list(value: object) -> object:
    array = reading.array_of(value)
    return value if array is None else array.tolist()


def _sequence(got: object, expected: Any, rules: Rules, path: Path) -> Difference | None:
    if rules.exact:
        if type(got) is not type(expected):
            return _wrong_type(got, expected, rules, path)
        return _items(got, expected, rules, path)
    grid = reading.grid_of(expected)
    if grid is None or not grid[1]:
        listed = _as_list(got)
        if type(listed) not in (list, tuple):
            return _wrong_type(got, expected, rules, path)
        return _items(listed, expected, rules, path)
    have = reading.array_of(got)
    if have is not None and have.ndim > 0:
        return _against_grid(got, have, grid, rules, path)
    if type(got) not in (list, tuple):
        return _wrong_type(got, expected, rules, path)
    found = reading.grid_of(got)
    if found is None or len(grid[0]) == 1 or rules.dtype:
        return _items(got, expected, rules, path)
    if found[0] != grid[0]:
        return Difference("shape", words.shapes_differ(found[0], grid[0]), path)
    return _items(got, expected, rules, path)


def _against_grid(
    got: object, have: Any, grid: tuple[tuple[int, ...], list[Any]], rules: Rules, path: Path
) -> Difference | None:
    """Compare an array with nested lists, which leave its library and int or float open."""
    if have.shape != grid[0]:
        return Difference("shape", words.shapes_differ(have.shape, grid[0]), path)
    want = reading.library("numpy").array(grid[1]).reshape(grid[0])
    if not arrays.is_numeric(want):  # integers too large for any dtype
        return difference(have.tolist(), want.tolist(), rules, path)
    kinds = reading.array_kind(have), reading.array_kind(want)
    if rules.dtype and reading.dtype_name(got) != rules.dtype:
        return _wrong_dtype(reading.dtype_name(got), rules.dtype, path)
    odd = "bool" in kinds or kinds[0] == "complex" or not arrays.is_numeric(have)
    if odd and kinds[0] != kinds[1] and not rules.loose and not rules.dtype:
        return _wrong_dtype(reading.dtype_name(got), kinds[1], path)
    if not arrays.is_numeric(have):
        return difference(have.tolist(), want.tolist(), rules, path)
    return _values(arrays.compare(have, want, rules.tolerance), path)


def _items(got: Any, expected: Any, rules: Rules, path: Path) -> Difference | None:
    for at, (mine, theirs) in enumerate(zip(got, expected, strict=False)):
        if problem := difference(mine, theirs, rules, (*path, at)):
            return problem
    if len(got) != len(expected):
        place = f" at {place_of(path)}" if path else ""
        there = "is" if len(got) == 1 else "are"
        were = "was" if len(expected) == 1 else "were"
        fact = (
            f"There {there} {words.plural(len(got), 'item')}{place}, "
            f"but {len(expected)} {were} expected."
        )
        return Difference("size", fact, path)
    return None


def _text(got: object, expected: str, rules: Rules, path: Path) -> Difference | None:
    numpy = reading.library("numpy")
    if type(got) is not str and not (numpy is not None and type(got) is numpy.str_):
        return _wrong_type(got, expected, rules, path)
    text = str(got)
    if text == expected:
        return None
    at = next(
        (at for at, (a, b) in enumerate(zip(text, expected, strict=False)) if a != b),
        min(len(text), len(expected)),
    )
    ends = [repr(each[at]) if at < len(each) else "the end" for each in (expected, text)]
    place = f" at {place_of(path)}" if path else ""
    return Difference(
        "value", f"The text{place} is not the expected one.", (*path, f"character {at}"), *ends
    )


def _is_dict(value: object) -> bool:
    cls = type(value)
    collections = sys.modules["collections"]
    return cls is dict or any(cls is getattr(collections, name) for name in _DICTS)


def _keys(value: Any) -> Iterator[tuple[object, object]]:
    """Yield (what stands for a key, the key); no `__eq__` but Python's own is asked."""
    for key in dict.keys(value) if isinstance(value, dict) else value:
        yield _stand_in(key), key


def _stand_in(key: object) -> object:
    number = reading.number_of(key)
    if number is not None:
        return (type(number).__name__, number)
    if type(key) is tuple:
        return ("tuple", tuple(_stand_in(each) for each in key))
    if type(key) is frozenset:
        return ("frozenset", frozenset(_stand_in(each) for each in key))
    if type(key) in (str, bytes) or key is None:
        return (type(key).__name__, key)
    return ("object", id(key))


def _dict(got: object, expected: Any, rules: Rules, path: Path) -> Difference | None:
    if not _is_dict(got):
        return _wrong_type(got, expected, rules, path)
    mine, theirs = dict(_keys(got)), dict(_keys(expected))
    place = f" at {place_of(path)}" if path else ""
    for stand_in, key in theirs.items():
        if stand_in not in mine:
            fact = f"The key {rendering.line(key)} is missing{place}."
            return Difference("size", fact, path)
    for stand_in, key in mine.items():
        if stand_in not in theirs:
            fact = f"There is a key {rendering.line(key)}{place} that was not expected."
            return Difference("size", fact, path)
    for stand_in, key in theirs.items():
        step = f"key {rendering.line(key)}"
        one, other = dict.__getitem__(got, mine[stand_in]), expected[key]  # type: ignore[arg-type,index]
        if problem := difference(one, other, rules, (*path, step)):
            return problem
    return None


def _set(got: object, expected: Any, rules: Rules, path: Path) -> Difference | None:
    if type(got) is not type(expected):
        return _wrong_type(got, expected, rules, path)
    mine, theirs = dict(_keys(got)), dict(_keys(expected))
    place = f" at {place_of(path)}" if path else ""
    missing = sorted(rendering.line(theirs[each]) for each in theirs.keys() - mine.keys())
    extra = sorted(rendering.line(mine[each]) for each in mine.keys() - theirs.keys())
    if missing:
        return Difference("size", f"{missing[0]} is missing from the set{place}.", path)
    if extra:
        return Difference("size", f"{extra[0]} was not expected in the set{place}.", path)
    return None


def _frame(got: object, expected: Any, rules: Rules, path: Path) -> Difference | None:
    if not reading.is_frame(got):
        return _wrong_type(got, expected, rules, path)
    frame: Any = got
    if problem := difference(list(frame.columns), list(expected.columns), _EXACT, ("the columns",)):
        return problem
    if frame.shape != expected.shape:
        fact = (
            f"There are {words.plural(len(frame), 'row')}, but {len(expected)} were expected."
        )
        return Difference("shape", fact, path)
    for at, name in enumerate(expected.columns):
        step = f"column {rendering.line(name)}"
        if problem := _array(frame.iloc[:, at], expected.iloc[:, at], rules, (*path, step)):
            return problem
    return None


_EXACT = Rules(exact=True)


def _other(got: object, expected: object, rules: Rules, path: Path) -> Difference | None:
    cls = type(expected)
    if got is expected:
        return None
    # Types and functions are themselves and nothing else; the library's own types
    # (dates, paths, fractions) compare honestly once the exact type is the same.
    if isinstance(expected, type) or callable(expected):
        return _wrong_type(got, expected, rules, path)
    if cls.__module__.partition(".")[0] not in sys.stdlib_module_names | {"pandas", "numpy"}:
        raise TypeError(
            f"a {cls.__name__} cannot be compared honestly: compare its fields instead"
        )
    if type(got) is not cls:
        return _wrong_type(got, expected, rules, path)
    if got == expected or (got != got and expected != expected):
        return None
    place = f" at {place_of(path)}" if path else ""
    texts = rendering.line(expected), rendering.line(got)
    return Difference("value", f"The value{place} is not the expected one.", path, *texts)
