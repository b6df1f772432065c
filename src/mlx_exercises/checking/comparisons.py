"""`close`, `equal` and `matches`: the assertions that compare with an expected value."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mlx_exercises.checking import array_access, introspect, proxy, side_effects
from mlx_exercises.checking import suspects as suspect_registry
from mlx_exercises.checking.compare.mismatch import FACTS, CompareOptions, Mismatch
from mlx_exercises.checking.compare.structure import difference
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import one_line, rendering

__tracebackhide__ = True

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
    mistake gives. Raises CheckFailed.
    """
    name = "" if dtype is None else array_access.dtype_name(dtype)
    _compare(got, expected, message, suspects, CompareOptions(tolerance, dtype=name), call)


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
    _compare(got, expected, message, suspects, CompareOptions(exact=True), call)


def matches(
    function: Callable[..., object],
    inputs: Iterable[object],
    reference: Callable[..., object],
    message: str | Callable[..., str] = "",
    *,
    mistakes: Mapping[str, Callable[..., object]] | None = None,
    exact: bool = False,
    tolerance: float = 1e-9,
    dtype: object = None,
    call: str | Callable[..., str] = "",
    unchanged: bool = True,
) -> None:
    """Assert that `function` gives what `reference` gives, on every one of the inputs.

    An input is a tuple of arguments, or the only argument if it is no tuple. `mistakes` maps
    a sentence to a function of the same arguments; one that raises on an input is no suspect
    there. `reference` and the mistakes work on copies; the learner's function gets the input
    itself, which must stay `unchanged`. Answers are compared as by `close`, and with `exact`
    as by `equal`.

    `message` and `call` may hold {0}, {1} for the arguments, also with a format ({0:.2f}), or
    be functions of them. Raises as `close`.
    """
    options = CompareOptions(exact=True)
    if not exact:
        name = "" if dtype is None else array_access.dtype_name(dtype)
        options = CompareOptions(tolerance, dtype=name)
    for each in inputs:
        arguments = each if type(each) is tuple else (each,)
        originals = tuple(side_effects.deep_copy(value) for value in arguments)
        deferred = {
            sentence: suspect_registry.Deferred(mistake, originals)
            for sentence, mistake in (mistakes or {}).items()
        }
        guard = side_effects.unchanged(*arguments) if unchanged else contextlib.nullcontext()
        with guard:
            got = function(*arguments)
            expected = reference(*(side_effects.deep_copy(value) for value in originals))
            text, shown_call = _filled(message, originals), _filled(call, originals)
            _compare(got, expected, text, deferred, options, shown_call)


class _Argument:
    """An argument in a text: as one line, or by its own format where one is given."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        return format(self._value, spec) if spec else one_line.line(self._value)


def _filled(text: str | Callable[..., str], arguments: tuple[Any, ...]) -> str:
    if not isinstance(text, str):
        return text(*arguments)
    return text.format(*map(_Argument, arguments))


def _compare(
    got: object,
    expected: object,
    message: str,
    suspects: Mapping[str, object] | None,
    options: CompareOptions,
    call: str,
) -> None:
    def is_expected(answer: object) -> bool:
        # A list is a shorthand for an array, so it does not make a mistake of the answer.
        loose = introspect.is_one_of(type(answer), (list, tuple)) and not options.exact
        same = CompareOptions(options.tolerance, exact=options.exact, loose=loose)
        return difference(answer, expected, same) is None

    def is_got(answer: object) -> bool:
        same = CompareOptions(options.tolerance, exact=options.exact, loose=not options.exact)
        return difference(got, answer, same) is None

    suspect_registry.record(suspects, is_expected)
    problem = difference(got, expected, options)
    if problem is None:
        return
    if _is_rounded(got, expected, problem):
        fact = "The numbers are float32, which keeps about 7 digits. More were expected."
        problem = Mismatch("dtype", fact, problem.path, problem.expected, problem.got)
    suspect = suspect_registry.find(suspects, is_got, is_expected)
    _fail(problem, got, expected, suspect, message, call)


def _is_rounded(got: object, expected: object, problem: Mismatch) -> bool:
    """Tell whether nothing is wrong but that float32 cannot hold it more exactly."""
    if problem.stage != "value" or array_access.dtype_of(got) != "float32":
        return False
    return difference(got, expected, CompareOptions(_FLOAT32)) is None


def _fail(
    problem: Mismatch, got: object, expected: object, suspect: str, message: str, call: str
) -> None:
    index = tuple(step for step in problem.path if isinstance(step, int))
    texts = rendering.pair(expected, got, index)
    sentence = suspect or ("" if problem.stage in FACTS else message)
    # The fact must not be lost when a sentence of the author's takes its place.
    hidden = sentence and not problem.expected and problem.stage in (*FACTS, "size")
    raise CheckFailed(
        sentence or problem.fact,
        call=call or proxy.last_call(),
        expected=texts[0],
        got=texts[1],
        where=problem.fact if hidden else problem.where if problem.expected else "",
    )
