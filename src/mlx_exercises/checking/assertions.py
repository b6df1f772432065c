"""`expect`, `shape`, `instance_of` and `parts`: a condition, and what kind of value came back."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

from mlx_exercises.checking import array_access, introspect, proxy
from mlx_exercises.checking.compare.mismatch import wrong_size
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.format import phrases, rendering

Text = str | Callable[[], str]

__tracebackhide__ = True


def expect(
    condition: object,
    sentence: Text,
    *,
    call: Text = "",
    expected: Text = "",
    got: Text = "",
    where: Text = "",
) -> None:
    """Assert that a condition holds; the sentence is for the learner for whom it does not.

    A text may be a function without arguments, called on failure only: for an f-string that
    would raise while the condition holds. Python's and NumPy's own values are true as usual;
    an object of the learner's class holds never, whatever its `__bool__` answers, and neither
    does an array of several values. Raises CheckFailed.
    """
    if not _holds(condition):
        fields = {"call": call, "expected": expected, "got": got, "where": where}
        texts = {name: _text(each) for name, each in fields.items()}
        raise CheckFailed(_text(sentence), **texts)


def _holds(condition: object) -> bool:
    number = array_access.number_of(condition)
    if number is not None:
        return bool(number)
    try:
        return introspect.is_trusted(type(condition)) and bool(condition)
    except ValueError:  # an array of several values
        return False


def _text(text: Text) -> str:
    return text if isinstance(text, str) else text()


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
    is_plain_bool = cls is bool and bool not in wanted and object not in wanted
    if not is_plain_bool and any(_derives(cls, each) for each in wanted):
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


def parts(got: object, count: int, message: str = "") -> tuple[Any, ...]:
    """Assert that a tuple or a list of `count` came back, and return what it holds.

    Where nothing came back, the failure is about the missing `return`, whatever the message.
    """
    sequence = next((each for each in (tuple, list) if introspect.derives(type(got), each)), None)
    # Past a learner's own __iter__.
    found = () if sequence is None else tuple(sequence.__iter__(got))  # type: ignore[arg-type]
    if sequence is not None and len(found) == count:
        return found
    if sequence is not None:
        fact = wrong_size(len(found), count, "item", ()).fact
    elif got is None:
        message, fact = "", phrases.NOTHING
    else:
        fact = f"A tuple or list of {count} was expected, but this is {phrases.describe(got)}."
    raise CheckFailed(
        message or fact,
        call=proxy.last_call(),
        expected=f"a tuple or list of {count}",
        got=rendering.show(got),
        where=fact if message else "",
    )
