"""`unchanged`, `always` and `quiet`: what a function may not do, whatever it is given."""

from __future__ import annotations

import contextlib
import inspect
import warnings

from mlx_exercises.checking import calls, reading, rendering
from mlx_exercises.checking.differences import Rules, difference, place_of
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.snapshots import deep_copy, small_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

__tracebackhide__ = True

# What a library is about to change is no fault of the learner's.
_LIBRARY_NEWS = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


@contextlib.contextmanager
def unchanged(*values: object) -> Iterator[None]:
    """Assert that the code inside leaves the values as they were.

    Arrays, tensors, Series, frames, lists, dicts and their nestings.
    """
    before = [deep_copy(each) for each in values]
    yield
    for at, (was, now) in enumerate(zip(before, values, strict=True)):
        problem = difference(now, was, Rules(exact=True))
        if problem is None:
            continue
        which = f"Input {at + 1} of {len(values)}" if len(values) > 1 else "The input"
        place = place_of(problem.path)
        detail = f"it was {problem.expected}, now {problem.got}" if problem.expected else ""
        texts = rendering.pair(was, now)
        raise CheckFailed(
            f"{which} was changed. Does your function work on a copy?",
            call=calls.last_call(),
            expected=texts[0],
            got=texts[1],
            where=": ".join(part for part in (place and f"at {place}", detail) if part)
            or problem.fact,
        )


@contextlib.contextmanager
def quiet(message: str = "") -> Iterator[None]:
    """Assert that the code inside raises no warning (RuntimeWarning: overflow ...)."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        yield
    told = [each for each in heard if not issubclass(each.category, _LIBRARY_NEWS)]
    if told:
        name = reading.class_name(told[0].category)
        text = f"{name}: {rendering.cut(str(told[0].message))}"
        here = told[0].filename == calls.current_file()
        raise CheckFailed(
            message or f"A warning was given. {text}",
            call=calls.last_call(),
            got=text,
            where=f"line {told[0].lineno}" if here else "",
        )


def always(
    law: Callable[..., object],
    draw: Callable[[Any], object],
    *,
    runs: int = 100,
    seed: int = 0,
) -> None:
    """Assert that `law(*draw(rng))` holds for many random inputs.

    `draw` gets a numpy Generator and returns the law's arguments, as a tuple if there are
    several. `law` asserts, plainly with messages or with `close`. Of all inputs that
    break it, the smallest is shown. An exception that is no AssertionError passes through.
    """
    from numpy.random import default_rng  # noqa: PLC0415 - slow, and few checks need it

    worst: tuple[tuple[int, float], AssertionError, str] | None = None
    for run in range(runs):
        drawn = draw(default_rng([seed, run]))
        inputs = drawn if type(drawn) is tuple else (drawn,)
        shown = small_copy(inputs)
        size = _size(inputs)
        try:
            law(*inputs)
        except AssertionError as error:
            if worst is None or size < worst[0]:
                worst = size, error, _inputs(law, shown)
    if worst is None:
        return
    _, error, given = worst
    if isinstance(error, CheckFailed):
        raise CheckFailed(
            error.message, call=given, expected=error.expected, got=error.got, where=error.where
        ) from None
    # pytest adds its own account of an assert after the message.
    said = str(error).partition("\nassert ")[0]
    bare = not said or said.startswith("assert ")
    raise CheckFailed(
        "This does not hold for every input." if bare else said,
        call=given,
        where=rendering.cut(said) if bare else "",
    ) from None


def _size(inputs: tuple[object, ...]) -> tuple[int, float]:
    """Return how many numbers the inputs hold, and how large they are together."""
    numbers = [each for value in inputs for each in _numbers(value)]
    return len(numbers), sum(abs(each) for each in numbers)


def _numbers(value: object) -> list[reading.Number]:
    if type(value) is dict:
        return [each for item in value.values() for each in _numbers(item)]
    grid = reading.grid_of(value)
    if grid is not None:
        return grid[1]
    if type(value) in (list, tuple):
        return [each for item in value for each in _numbers(item)]  # type: ignore[attr-defined]
    return [float(len(value))] if type(value) is str else []


def _inputs(law: Callable[..., object], shown: object) -> str:
    values: tuple[object, ...] = shown if isinstance(shown, tuple) else (shown,)
    try:
        names = list(inspect.signature(law).parameters)
    except (TypeError, ValueError):
        names = []
    if len(names) != len(values):
        names = [f"input {at + 1}" for at in range(len(values))]
    return "\n".join(
        f"{name} = {rendering.line(value, width=64)}"
        for name, value in zip(names, values, strict=True)
    )
