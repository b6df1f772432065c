"""A proxy of the learner's module for the check, and a record of the last call through it.

A failure shows the call that was judged. So that no check has to name it, plain functions
taken from the `exercise` fixture are wrapped, and the wrapper records the arguments.
"""

from __future__ import annotations

import contextlib
import functools
import os
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from mlx_exercises.checking import array_access, introspect
from mlx_exercises.checking.failure import MissingName
from mlx_exercises.checking.format import one_line

_WIDTH = 160  # of a call as text; two lines of it are still readable
_NUMBERS = 64  # of an array that is copied to be shown
_ITEMS = (24, 12, 4, 2)  # of a list, at each depth


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a learner's function: cheap copies of its arguments, for display."""

    name: str
    args: tuple[object, ...]
    kwargs: dict[str, object]
    parameters: dict[int, str]  # the id of each argument, and the name of its parameter


class _State:
    """The last call, how many wrapped calls are running, and the learner's file."""

    call: Call | None = None
    depth = 0
    file = ""


def record_call(function: types.FunctionType, args: tuple[object, ...], kwargs: Any) -> None:
    """Record a call for `last_call`."""
    code = function.__code__
    named = [*zip(code.co_varnames[: code.co_argcount], args, strict=False), *kwargs.items()]
    _State.call = Call(
        function.__name__,
        tuple(display_copy(each) for each in args),
        {key: display_copy(each) for key, each in kwargs.items()},
        {id(value): name for name, value in named},
    )


def last_record() -> Call | None:
    """Return the record of the last call, if there was one."""
    return _State.call


def last_call() -> str:
    """Return the last call as text, `slope([1, 2], [3, 4])`; empty if there is none."""
    if _State.call is None:
        return ""
    texts = [one_line.line(each) for each in _State.call.args]
    texts += [f"{key}={one_line.line(each)}" for key, each in _State.call.kwargs.items()]
    return one_line.cut(f"{_State.call.name}({', '.join(texts)})", _WIDTH)


def forget() -> None:
    """Forget the last call, as before every claim."""
    _State.call = None


@contextlib.contextmanager
def unrecorded() -> Iterator[None]:
    """Record no calls in this block: the check did not make them itself."""
    _State.depth += 1
    try:
        yield
    finally:
        _State.depth -= 1


def set_learner_file(file: str) -> None:
    """Set the file that counts as the learner's where no module is passed."""
    _State.file = file


def learner_file(module: object = None) -> str:
    """Return the file of the learner's module; without one, of the last Subject made."""
    return _State.file if module is None else str(getattr(module, "__file__", None) or "")


@functools.lru_cache(maxsize=4096)
def same_file(name: str, file: str) -> bool:
    """Tell whether code compiled under `name` comes from `file`."""
    if not file or name == file:
        return name == file != ""
    # Code objects hold absolute paths with links left in; Path.resolve would follow them.
    return os.path.abspath(name) == os.path.abspath(file)  # noqa: PTH100


class Subject:
    """A proxy of the learner's module: its attributes, with plain functions wrapped.

    Wrapped are functions written in the module itself; classes, constants and everything
    imported pass as they are. Setting and deleting reach the module. A name that is not
    there raises MissingName, a CheckFailed and an AttributeError.
    """

    __slots__ = ("_module", "_wrappers")

    def __init__(self, module: types.ModuleType) -> None:
        object.__setattr__(self, "_module", module)
        object.__setattr__(self, "_wrappers", {})
        set_learner_file(learner_file(module))

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
            wrappers[name] = (value, _recording(value))
        return wrappers[name][1]

    def __setattr__(self, name: str, value: object) -> None:
        # Code that saves an attribute and restores it means the function, not our wrapper.
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


def _recording(function: types.FunctionType) -> Callable[..., Any]:
    @functools.wraps(function)
    def call(*args: object, **kwargs: object) -> Any:
        __tracebackhide__ = True
        # A call that the learner's code makes meanwhile is not the one judged.
        if _State.depth == 0:
            record_call(function, args, kwargs)
        with unrecorded():
            return function(*args, **kwargs)

    return call


class Elided:
    """A placeholder for what is too large to copy."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def display_copy(value: object, depth: int = 0) -> object:
    """Return a copy that is cheap to make and good enough to show.

    Large arrays become their shape, long lists are cut; what is no container is kept as it is.
    """
    array = array_access.array_of(value)
    if array is not None and not introspect.is_series(value):
        if array.size <= _NUMBERS and array.dtype.kind != "O":
            return array.copy()
        return Elided(f"<{'×'.join(map(str, array.shape))} {array_access.dtype_of(value)}>")
    if not introspect.is_one_of(type(value), (list, tuple, dict, set)):
        return value
    return Elided("…") if depth == len(_ITEMS) else _first_items(value, depth)


def _first_items(value: object, depth: int) -> object:
    limit, size = _ITEMS[depth], len(value)  # type: ignore[arg-type]
    if isinstance(value, dict):
        if size > limit:
            return Elided(f"<dict of {size}>")
        return {key: display_copy(each, depth + 1) for key, each in value.items()}
    if isinstance(value, set):
        return set(value) if size <= limit else Elided(f"<set of {size}>")
    items = [display_copy(each, depth + 1) for each in islice(value, limit)]  # type: ignore[call-overload]
    items += [Elided(f"… {size} in all")] if size > limit else []
    return tuple(items) if isinstance(value, tuple) else items
