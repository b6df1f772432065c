"""`unchanged` and `no_warnings`: a function changes no input and gives no warning."""

from __future__ import annotations

import contextlib
import warnings

from mlx_exercises.checking import introspect, learner_file, proxy
from mlx_exercises.checking.compare.mismatch import CompareOptions
from mlx_exercises.checking.compare.structure import difference
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import one_line, rendering
from mlx_exercises.checking.snapshots import deep_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

__tracebackhide__ = True

# What a library is about to change is no fault of the learner's.
_LIBRARY_NEWS = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


@contextlib.contextmanager
def unchanged(*values: object) -> Iterator[None]:
    """Assert that the code inside leaves the values as they were.

    Arrays, tensors, Series, frames, lists, dicts and their nestings.
    """
    exactly = CompareOptions(exact=True)
    before = [deep_copy(each) for each in values]
    for was, now in zip(before, values, strict=True):
        difference(now, was, exactly)  # what cannot be compared is told before anything runs
    yield
    for at, (was, now) in enumerate(zip(before, values, strict=True)):
        problem = difference(now, was, exactly)
        if problem is None:
            continue
        which = f"Input {at + 1} of {len(values)}" if len(values) > 1 else "The input"
        spot = tuple(step for step in problem.path if isinstance(step, int))
        texts = rendering.pair(was, now, spot)
        raise CheckFailed(
            f"{which} was changed. Does your function work on a copy?",
            call=proxy.last_call(),
            expected=texts[0],
            got=texts[1],
            where=problem.told("it was", "now") if problem.expected else problem.fact,
        )


@contextlib.contextmanager
def no_warnings(message: str = "") -> Iterator[None]:
    """Assert that the code inside raises no warning (RuntimeWarning: overflow ...)."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        yield
    told = [each for each in heard if not issubclass(each.category, _LIBRARY_NEWS)]
    if told:
        first = told[0]
        text = f"{introspect.class_name(first.category)}: {one_line.cut(str(first.message))}"
        own = learner_file.same(first.filename, learner_file.file_of())
        raise CheckFailed(
            message or f"A warning was given. {text}",
            call=proxy.last_call(),
            got=text,
            where=f"line {first.lineno}" if own else "",
        )
