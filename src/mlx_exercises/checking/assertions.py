"""`close`, `equal`, `shape` and `instance_of`: the assertions that compare."""

from __future__ import annotations

import types

from mlx_exercises.checking import array_access, introspect, proxy
from mlx_exercises.checking.compare.mismatch import FACTS, CompareOptions, Mismatch
from mlx_exercises.checking.compare.structure import difference
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import phrases, rendering

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__tracebackhide__ = True  # plain pytest then shows the check's own line


_FLOAT32 = 1e-6  # how far float32 is off after a few operations


def close(
    got: object,
    expected: object,
    message: str = "",
    *,
    suspects: Mapping[str, object] | None = None,
    tolerance: float = 1e-9,
    dtype: object = None,
    call: str = "",
) -> None:
    """Assert that numbers are the expected ones, up to rounding.

    Both may be numbers, nested lists, dicts of these, NumPy arrays, torch tensors, pandas
    Series or DataFrames. Judged in this order: type, shape, dtype, finite, value, with
    |got - expected| <= tolerance * max(1, |expected|).

    A list as `expected` leaves open whether the answer is a list, a tuple or an array, of
    ints or floats; an array asks for an array of its library and its kind of number.
    `dtype` asks for exactly one dtype. `suspects` maps a sentence to the answer which that
    mistake gives. Raises CheckFailed; ValueError when a suspect is the expected answer.
    """
    name = "" if dtype is None else array_access.dtype_name(dtype)
    _judge(got, expected, message, suspects, CompareOptions(tolerance, dtype=name), call)


def equal(
    got: object,
    expected: object,
    message: str = "",
    *,
    suspects: Mapping[str, object] | None = None,
    call: str = "",
) -> None:
    """Assert that a value is exactly the expected one, types included.

    For str, bool, int, float, None, list, tuple, dict, set and their nestings: 3 is not
    3.0, True is not 1, a list is not a tuple. NumPy's scalars count as the Python number
    of their kind, and Counter, defaultdict and OrderedDict as dicts. Raises as `close`.
    """
    _judge(got, expected, message, suspects, CompareOptions(exact=True), call)


def _judge(
    got: object,
    expected: object,
    message: str,
    suspects: Mapping[str, object] | None,
    rules: CompareOptions,
    call: str,
) -> None:
    for sentence, answer in (suspects or {}).items():
        if _same(answer, expected, rules):
            raise ValueError(f"the suspect {sentence!r} gives the expected answer")
    problem = difference(got, expected, rules)
    if problem is None:
        return
    if _is_rounded(got, expected, problem):
        said = "The numbers are float32, which keeps about 7 digits. More were expected."
        problem = Mismatch("dtype", said, problem.path, problem.expected, problem.got)
    caught = (each for each, answer in (suspects or {}).items() if _caught(got, answer, rules))
    _fail(problem, got, expected, next(caught, ""), message, call)


def _is_rounded(got: object, expected: object, problem: Mismatch) -> bool:
    """Tell whether nothing is wrong but that float32 cannot say it more exactly."""
    if problem.stage != "value" or array_access.dtype_of(got) != "float32":
        return False
    return difference(got, expected, CompareOptions(_FLOAT32)) is None


def _same(answer: object, expected: object, rules: CompareOptions) -> bool:
    """Tell whether a suspect is no mistake at all: it is the expected answer."""
    # A list is a shorthand for an array, so it does not make a mistake of the answer.
    shorthand = introspect.is_one_of(type(answer), (list, tuple)) and not rules.exact
    same = CompareOptions(rules.tolerance, exact=rules.exact, loose=shorthand)
    return difference(answer, expected, same) is None


def _caught(got: object, answer: object, rules: CompareOptions) -> bool:
    same = CompareOptions(rules.tolerance, exact=rules.exact, loose=not rules.exact)
    return difference(got, answer, same) is None


def _fail(
    problem: Mismatch, got: object, expected: object, suspect: str, message: str, call: str
) -> None:
    spot = tuple(step for step in problem.path if isinstance(step, int))
    texts = rendering.pair(expected, got, spot)
    said = suspect or ("" if problem.stage in FACTS else message)
    # A fact must not be lost when a sentence of the author's takes its place.
    hidden = said and not problem.expected and problem.stage in (*FACTS, "size")
    raise CheckFailed(
        said or problem.fact,
        call=call or proxy.last_call(),
        expected=texts[0],
        got=texts[1],
        where=problem.fact if hidden else problem.where if problem.expected else "",
    )


def shape(got: object, expected: tuple[int, ...], message: str = "") -> None:
    """Assert that an array, a tensor, a Series or a DataFrame has a shape.

    A number has the shape (). Lists have none and are refused, in words.
    """
    found = _shape_of(got)
    if found == tuple(expected):
        return
    if found is None:
        fact = phrases.NOTHING if got is None else ""
        fact = fact or f"An array was expected, but this is {phrases.describe(got)}."
        message = ""
    elif not found:
        fact = f"The shape {tuple(expected)} was expected, but this is {phrases.describe(got)}."
    else:
        fact = phrases.shapes_differ(found, tuple(expected))
    raise CheckFailed(
        message or fact,
        call=proxy.last_call(),
        expected=f"shape {tuple(expected)}",
        got=rendering.show(got) if found is None else f"shape {found}",
    )


def _shape_of(value: object) -> tuple[int, ...] | None:
    if array_access.number_of(value) is not None:
        return ()
    if introspect.is_frame(value):
        rows, columns = value.shape  # type: ignore[attr-defined]
        return (int(rows), int(columns))
    array = array_access.array_of(value)
    return None if array is None else tuple(int(size) for size in array.shape)


def instance_of(got: object, type_or_types: Any, message: str = "") -> None:
    """Assert that a value is an instance of a type, or of one of several.

    The real type decides, not what `__class__` says. A bool is an int only where bool is
    among the types. Unions (`int | float`) are welcome.
    """
    wanted = _flat(type_or_types)
    cls = type(got)
    if cls is bool and bool not in wanted and object not in wanted:
        passes = False
    else:
        passes = any(_derives(cls, each) for each in wanted)
    if passes:
        return
    names = [introspect.class_name(each) for each in wanted]
    either = " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    fact = f"{phrases.article(either).capitalize()} {either} was expected"
    found = phrases.describe(got, exact=True)
    raise CheckFailed(
        message or (phrases.NOTHING if got is None else f"{fact}, but this is {found}."),
        call=proxy.last_call(),
        expected=either,
        got=found,
    )


def _flat(wanted: Any) -> list[type]:
    if isinstance(wanted, (tuple, types.UnionType)):
        members = wanted.__args__ if isinstance(wanted, types.UnionType) else wanted
        return [each for member in members for each in _flat(member)]
    return [type(None) if wanted is None else wanted]


def _derives(cls: type, wanted: type) -> bool:
    return introspect.derives(cls, wanted) or (type(wanted) is not type and issubclass(cls, wanted))
