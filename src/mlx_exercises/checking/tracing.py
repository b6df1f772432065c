"""`lines_run` and `vectorized`: line tracing distinguishes an array operation from a loop."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

from mlx_exercises.checking import proxy
from mlx_exercises.checking.failure import CheckFailed

__tracebackhide__ = True


def lines_run(subject: object, call: Callable[[], object]) -> int:
    """Return how many lines of the learner's file `call()` executes.

    A line in a loop counts once per turn, and so does each turn of a comprehension. Lines
    of libraries count nothing. `subject` is the `exercise` fixture.
    """
    file = proxy.learner_file(subject)
    count = 0

    def on_call(frame: FrameType, _event: str, _arg: Any) -> Any:
        return on_line if proxy.same_file(frame.f_code.co_filename, file) else None

    def on_line(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return on_line

    previous = sys.gettrace()
    sys.settrace(on_call)
    try:
        call()
    finally:
        sys.settrace(previous)
    return count


def vectorized(
    subject: object,
    make_call: Callable[[int], Callable[[], object]],
    sizes: Sequence[int],
    message: str = "",
) -> None:
    """Assert that the lines run do not grow with the size of the input.

    `make_call(n)` returns a call on n things; what it prepares is not counted. A branch
    more or less is no growth: the extra lines must stay under a quarter of the extra
    things. `sizes` should lie far apart, such as (10, 200).
    """
    counts = [lines_run(subject, make_call(size)) for size in sizes]
    smallest, largest = sizes.index(min(sizes)), sizes.index(max(sizes))
    grown = counts[largest] - counts[smallest]
    if grown * 4 < sizes[largest] - sizes[smallest]:
        return
    figures = " and ".join(
        f"{count:,} lines ran for {size:,}" for size, count in zip(sizes, counts, strict=True)
    )
    raise CheckFailed(
        message or "More input ran more lines of your file. Could one array operation do it all?",
        call=proxy.last_call(),
        where=figures,
    )
