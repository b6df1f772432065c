"""The learner's module as a check sees it, and the memory of the last call.

A failure shows the call that was judged. So that no check has to say it, plain functions
taken from the `exercise` fixture are wrapped and remember what they were called with.
"""

from __future__ import annotations

import difflib
import functools
import types

from mlx_exercises.checking import reading, rendering
from mlx_exercises.checking.failure import MissingName
from mlx_exercises.checking.snapshots import small_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

_WIDTH = 160  # of one call; the view wraps it


class _Memory:
    """The last call, and how deep inside wrapped calls we are."""

    def __init__(self) -> None:
        self.call: tuple[str, tuple[object, ...], dict[str, object]] | None = None
        self.depth = 0
        self.file = ""  # of the last Subject made


_memory = _Memory()


def remember(name: str, args: tuple[object, ...], kwargs: Mapping[str, object]) -> None:
    """Keep a call for `last_call`. Small lists and arrays are copied, large ones described."""
    _memory.call = (
        name,
        tuple(small_copy(each) for each in args),
        {key: small_copy(each) for key, each in kwargs.items()},
    )


def last_call() -> str:
    """Return the last call as text, `slope([1, 2], [3, 4])`; empty if there is none."""
    if _memory.call is None:
        return ""
    name, args, kwargs = _memory.call
    texts = [rendering.line(each) for each in args]
    texts += [f"{key}={rendering.line(each)}" for key, each in kwargs.items()]
    return rendering.cut(f"{name}({', '.join(texts)})", _WIDTH)


def forget() -> None:
    """Forget the last call, as before every claim."""
    _memory.call = None


def current_file() -> str:
    """Return the learner's file: the one of the last `Subject` made."""
    return _memory.file


class Subject:
    """A stand-in for the learner's module: its attributes, with plain functions wrapped.

    Wrapped are functions written in the module itself; classes, constants, lambdas kept
    in lists and everything imported pass as they are. Setting and deleting reach the
    module. A name that is not there raises MissingName, a CheckFailed.
    """

    __slots__ = ("_subject_module", "_subject_wrappers")

    def __init__(self, module: types.ModuleType) -> None:
        object.__setattr__(self, "_subject_module", module)
        object.__setattr__(self, "_subject_wrappers", {})
        _memory.file = str(getattr(module, "__file__", "") or "")

    def __getattr__(self, name: str) -> Any:
        module = object.__getattribute__(self, "_subject_module")
        try:
            value = getattr(module, name)
        except AttributeError:
            if name.startswith("__"):
                raise
            raise _missing(module, name) from None
        if not _is_own_function(value, module):
            return value
        wrappers = object.__getattribute__(self, "_subject_wrappers")
        if name not in wrappers or wrappers[name].__wrapped__ is not value:
            wrappers[name] = _remembering(value)
        return wrappers[name]

    def __setattr__(self, name: str, value: object) -> None:
        wrappers = object.__getattribute__(self, "_subject_wrappers")
        # Whoever saves an attribute and puts it back means the function itself.
        if any(value is each for each in wrappers.values()):
            value = value.__wrapped__  # type: ignore[attr-defined]
        setattr(object.__getattribute__(self, "_subject_module"), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(object.__getattribute__(self, "_subject_module"), name)

    def __dir__(self) -> list[str]:
        return dir(object.__getattribute__(self, "_subject_module"))

    def __repr__(self) -> str:
        return f"<exercise {self.__name__}>"

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        return vars(object.__getattribute__(self, "_subject_module"))

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        doc: str | None = object.__getattribute__(self, "_subject_module").__doc__
        return doc


def _is_own_function(value: object, module: types.ModuleType) -> bool:
    return type(value) is types.FunctionType and value.__globals__ is vars(module)


def _missing(module: types.ModuleType, name: str) -> MissingName:
    names = [each for each in vars(module) if not each.startswith("_")]
    near = difflib.get_close_matches(name, names, n=1)
    advice = f"There is a `{near[0]}`: was it renamed?" if near else "Was it renamed or deleted?"
    return MissingName(f"`{name}` is not in the file any more. {advice}")


def _remembering(function: types.FunctionType) -> Callable[..., Any]:
    @functools.wraps(function)
    def call(*args: object, **kwargs: object) -> Any:
        __tracebackhide__ = True
        # Only the call that the check itself makes is worth showing.
        if _memory.depth == 0:
            remember(function.__name__, args, kwargs)
        _memory.depth += 1
        try:
            return function(*args, **kwargs)
        finally:
            _memory.depth -= 1

    return call


def file_of(subject: object) -> str:
    """Return the learner's file, from a Subject, a module, or the last Subject made."""
    if subject is None:
        return current_file()
    return str(getattr(subject, "__file__", "") or "")


def is_foreign(value: object) -> bool:
    """Tell whether a value is of no type that this package reads."""
    return reading.grid_of(value) is None
