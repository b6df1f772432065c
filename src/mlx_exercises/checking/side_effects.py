"""`unchanged` and `no_warnings`: a function changes no input and gives no warning."""

from __future__ import annotations

import contextlib
import copy
import warnings
from collections.abc import Iterator

from mlx_exercises.checking import introspect, proxy
from mlx_exercises.checking.compare.mismatch import CompareOptions
from mlx_exercises.checking.compare.structure import difference
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import one_line, phrases, rendering

__tracebackhide__ = True

# Libraries announce future changes with these; the learner can do nothing about them.
_LIBRARY_NEWS = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


def deep_copy(value: object) -> object:
    """Return an independent copy; a tensor's is detached from its graph."""
    if introspect.is_tensor(value):
        return introspect.library("torch").Tensor.detach(value).clone()
    # Item by item, because a tensor that was computed refuses to be deep-copied.
    if type(value) is list:
        return [deep_copy(each) for each in value]
    if type(value) is tuple:
        return tuple(deep_copy(each) for each in value)
    if type(value) is dict:
        return {key: deep_copy(each) for key, each in value.items()}
    return copy.deepcopy(value)


@contextlib.contextmanager
def unchanged(*values: object) -> Iterator[None]:
    """Assert that the block leaves the values as they were.

    Arrays, tensors, Series, frames, lists, dicts and their nestings.
    """
    exactly = CompareOptions(exact=True)
    originals = [deep_copy(each) for each in values]
    for was, now in zip(originals, values, strict=True):
        difference(now, was, exactly)  # raises for what cannot be compared, before the block runs
    earlier_call = proxy.last_record()
    yield
    for was, now in zip(originals, values, strict=True):
        problem = difference(now, was, exactly)
        if problem is None:
            continue
        what = "The input"
        if len(values) > 1:
            description = phrases.describe(was)
            value = description[0].upper() + description[1:]
            what = _name_of(now, earlier_call) or value
        index = tuple(step for step in problem.path if isinstance(step, int))
        texts = rendering.pair(was, now, index)
        raise CheckFailed(
            f"{what} was changed. Does your function work on a copy?",
            call=proxy.last_call(),
            expected=texts[0],
            got=texts[1],
            where=problem.place("it was", "now") if problem.expected else problem.fact,
        )


def _name_of(value: object, earlier_call: proxy.Call | None) -> str:
    """Return the argument that a value was passed as, if the block made a recorded call."""
    call = proxy.last_record()
    if call is None or call is earlier_call or id(value) not in call.parameters:
        return ""
    return f"The argument `{call.parameters[id(value)]}` of `{call.name}`"


@contextlib.contextmanager
def no_warnings(message: str = "") -> Iterator[None]:
    """Assert that the block gives no warning (RuntimeWarning: overflow ...)."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    first = next((each for each in caught if not issubclass(each.category, _LIBRARY_NEWS)), None)
    if first is not None:
        text = f"{introspect.class_name(first.category)}: {one_line.cut(str(first.message))}"
        own = proxy.same_file(first.filename, proxy.learner_file())
        raise CheckFailed(
            message or f"A warning was given. {text}",
            call=proxy.last_call(),
            got=text,
            where=f"line {first.lineno}" if own else "",
        )
