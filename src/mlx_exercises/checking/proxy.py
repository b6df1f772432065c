"""The learner's module as a check sees it, and the memory of the last call.

A failure shows the call that was judged. So that no check has to say it, plain functions
taken from the `exercise` fixture are wrapped and remember what they were called with.
"""

from __future__ import annotations

import contextlib
import functools
import types

from mlx_exercises.checking import learner_file
from mlx_exercises.checking.failure import MissingName
from mlx_exercises.checking.format import one_line
from mlx_exercises.checking.snapshots import small_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

_WIDTH = 160  # of a call as text; two lines of it are still read


class _Memory:
    """The last call, and how many wrapped calls we are inside of."""

    call: tuple[str, tuple[object, ...], dict[str, object]] | None = None
    depth = 0


def remember(name: str, args: tuple[object, ...], kwargs: Mapping[str, object]) -> None:
    """Keep a call for `last_call`. Small lists and arrays are copied, large ones described."""
    _Memory.call = (
        name,
        tuple(small_copy(each) for each in args),
        {key: small_copy(each) for key, each in kwargs.items()},
    )


def last_call() -> str:
    """Return the last call as text, `slope([1, 2], [3, 4])`; empty if there is none."""
    if _Memory.call is None:
        return ""
    name, args, kwargs = _Memory.call
    texts = [one_line.line(each) for each in args]
    texts += [f"{key}={one_line.line(each)}" for key, each in kwargs.items()]
    return one_line.cut(f"{name}({', '.join(texts)})", _WIDTH)


def forget() -> None:
    """Forget the last call, as before every claim."""
    _Memory.call = None


@contextlib.contextmanager
def inside() -> Iterator[None]:
    """Leave the memory alone: calls made in here are not the check's own."""
    _Memory.depth += 1
    try:
        yield
    finally:
        _Memory.depth -= 1


class Subject:
    """A stand-in for the learner's module: its attributes, with plain functions wrapped.

    Wrapped are functions written in the module itself; classes, constants and everything
    imported pass as they are. Setting and deleting reach the module. A name that is not
    there raises MissingName, a CheckFailed and an AttributeError.
    """

    __slots__ = ("_module", "_wrappers")

    def __init__(self, module: types.ModuleType) -> None:
        object.__setattr__(self, "_module", module)
        object.__setattr__(self, "_wrappers", {})
        learner_file.note(learner_file.file_of(module))

    def __getattribute__(self, name: str) -> Any:
        # Everything is the module's, its __name__ and __dict__ included; only the class is ours.
        if name == "__class__":
            return Subject
        module = object.__getattribute__(self, "_module")
        try:
            value = getattr(module, name)
        except AttributeError:
            # Python and pytest probe for dunder names; a check asks for the others.
            if name.startswith("__"):
                raise
            raise _missing(module, name) from None
        if type(value) is not types.FunctionType or value.__globals__ is not vars(module):
            return value
        wrappers = object.__getattribute__(self, "_wrappers")
        if wrappers.get(name, (None,))[0] is not value:
            wrappers[name] = (value, _remembering(value))
        return wrappers[name][1]

    def __setattr__(self, name: str, value: object) -> None:
        # Whoever saves an attribute and puts it back means the function itself.
        for function, wrapper in object.__getattribute__(self, "_wrappers").values():
            value = function if value is wrapper else value
        setattr(object.__getattribute__(self, "_module"), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(object.__getattribute__(self, "_module"), name)

    def __dir__(self) -> list[str]:
        return dir(object.__getattribute__(self, "_module"))

    def __repr__(self) -> str:
        return f"<exercise {self.__name__}>"


def _missing(module: types.ModuleType, name: str) -> MissingName:
    import difflib  # slow, and needed for failures only

    names = [each for each in vars(module) if not each.startswith("_")]
    near = difflib.get_close_matches(name, names, n=1)
    advice = f"There is a `{near[0]}`: was it renamed?" if near else "Was it renamed or deleted?"
    return MissingName(f"`{name}` is not in the file any more. {advice}")


def _remembering(function: types.FunctionType) -> Callable[..., Any]:
    @functools.wraps(function)
    def call(*args: object, **kwargs: object) -> Any:
        __tracebackhide__ = True
        # Only the call that the check itself makes is worth showing.
        if _Memory.depth == 0:
            remember(function.__name__, args, kwargs)
        _Memory.depth += 1
        try:
            return function(*args, **kwargs)
        finally:
            _Memory.depth -= 1

    return call
