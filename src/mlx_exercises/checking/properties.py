"""`always`: a property test, a law that must hold for many random inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mlx_exercises.checking import array_access, introspect, proxy
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import one_line

__tracebackhide__ = True

_WIDTH = 60  # of one input as text


def always(
    law: Callable[..., object], draw: Callable[[Any], object], *, runs: int = 100, seed: int = 0
) -> None:
    """Assert that `law(*draw(rng))` holds for many random inputs.

    `draw` gets a numpy Generator and returns the law's arguments, as a tuple if there are
    several. `law` asserts with `expect`, `close` and the others. Of all inputs that break
    it, the smallest is shown. An exception that is no AssertionError passes through.
    """
    from numpy.random import default_rng  # slow, and few checks need it

    worst: tuple[tuple[int, float], AssertionError, str] | None = None
    for run in range(runs):
        drawn = draw(default_rng([seed, run]))
        inputs = drawn if type(drawn) is tuple else (drawn,)
        size, shown = _size(inputs), proxy.display_copy(inputs)  # before the law changes them
        try:
            law(*inputs)
        except AssertionError as error:
            if _is_learners(error):
                raise
            if worst is None or size < worst[0]:
                worst = size, error, _inputs(law, shown)
    if worst is not None:
        raise _with_inputs(worst[1], worst[2]) from None


def _is_learners(error: BaseException) -> bool:
    """Tell whether an assert in the learner's own file failed."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return last is not None and proxy.same_file(
        last.tb_frame.f_code.co_filename, proxy.learner_file()
    )


def _with_inputs(error: AssertionError, inputs: str) -> CheckFailed:
    if isinstance(error, CheckFailed):
        return CheckFailed(
            error.message, call=inputs, expected=error.expected, got=error.got, where=error.where
        )
    # pytest appends its own report of a plain assert to the message.
    message = str(error).partition("\nassert ")[0]
    if message and not message.startswith("assert "):
        return CheckFailed(message, call=inputs)
    return CheckFailed(
        "This does not hold for every input.",
        call=inputs,
        where=one_line.cut(message.partition("\n")[0]),
    )


def _size(inputs: tuple[object, ...]) -> tuple[int, float]:
    """Return how many numbers the inputs hold, and how large they are together."""
    numbers = [each for value in inputs for each in _numbers(value)]
    return len(numbers), sum(abs(each) for each in numbers)


def _numbers(value: object) -> list[array_access.Number]:
    if type(value) is dict:
        return [each for item in value.values() for each in _numbers(item)]
    grid = array_access.grid_of(value)
    if grid is not None:
        return grid[1]
    if introspect.is_one_of(type(value), (list, tuple)):
        return [each for item in value for each in _numbers(item)]  # type: ignore[attr-defined]
    return [float(len(value))] if type(value) is str else []


def _inputs(law: Callable[..., object], shown: object) -> str:
    """Return the inputs by the names that the law gives them, one to a line."""
    import inspect  # slow, and needed for failures only

    values: tuple[object, ...] = shown if isinstance(shown, tuple) else (shown,)
    names = [*inspect.signature(law).parameters]
    if len(names) != len(values):
        names = [f"input {at + 1}" for at in range(len(values))]
    return "\n".join(
        f"{name} = {one_line.line(value, width=_WIDTH)}"
        for name, value in zip(names, values, strict=True)
    )
