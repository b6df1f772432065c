"""`lines_run` and `vectorized`, which tell an array operation from a loop in Python."""

from __future__ import annotations

import sys

from mlx_exercises.checking import learner_file, proxy
from mlx_exercises.checking.failure import CheckFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType
    from typing import Any

__tracebackhide__ = True


def lines_run(subject: object, call: Callable[[], object]) -> int:
    """Return how many lines of the learner's file `call()` executes.

    A line in a loop counts once per turn, and so does each turn of a comprehension. Lines
    of libraries count nothing. `subject` is the `exercise` fixture.
    """
    file = learner_file.file_of(subject)
    count = 0

    def enter(frame: FrameType, _event: str, _arg: Any) -> Any:
        return follow if learner_file.same(frame.f_code.co_filename, file) else None

    def follow(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "line"
        return follow

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        call()
    finally:
        sys.settrace(before)
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
    fact = " and ".join(
        f"{count:,} lines ran for {size:,}" for size, count in zip(sizes, counts, strict=True)
    )
    raise CheckFailed(
        message or "More input ran more lines of your file. Could one array operation do it all?",
        call=proxy.last_call(),
        where=fact,
    )
