"""`counted` and `forbidden`: which library calls the learner's own lines make."""

from __future__ import annotations

import contextlib
import inspect
import sys
import types

from mlx_exercises.checking import calls
from mlx_exercises.checking.failure import CheckFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

__tracebackhide__ = True

_SHORT = {"numpy": "np", "pandas": "pd", "builtins": ""}


class Count:
    """How often the learner's lines made a call."""

    def __init__(self) -> None:
        self.count = 0


class _WatchedClass(type):
    """The class of stand-ins for classes: `isinstance` goes on working."""

    original: type

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.original)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.original)


class _Watched:
    """Stands for a function: notices calls from one file and passes all on."""

    def __init__(self, original: Any, file: str, notice: Callable[[], None]) -> None:
        self._original, self._file, self._notice = original, file, notice

    def __call__(self, *args: object, **kwargs: object) -> Any:
        if sys._getframe(1).f_code.co_filename == self._file:
            self._notice()
        return self._original(*args, **kwargs)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        return self if instance is None else types.MethodType(self, instance)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._original, name)


def _stand_in(original: Any, file: str, notice: Callable[[], None]) -> Any:
    if not isinstance(original, type):
        return _Watched(original, file, notice)

    def make(cls: type, *args: object, **kwargs: object) -> Any:
        if sys._getframe(1).f_code.co_filename == file:
            notice()
        return original(*args, **kwargs)

    made = _WatchedClass(original.__name__, (), {"__new__": make})
    made.original = original
    return made


@contextlib.contextmanager
def _patched(
    module: Any, name: str, subject: object, notice: Callable[[], None]
) -> Iterator[None]:
    """Put a stand-in where `module.name` is, and where the learner imported it by name."""
    raw = inspect.getattr_static(module, name)
    original = getattr(module, name)
    stand_in = _stand_in(original, calls.file_of(subject), notice)
    if isinstance(raw, (staticmethod, classmethod)):
        stand_in = staticmethod(stand_in)
    namespace = {} if subject is None else vars(subject)
    copies = [key for key, value in namespace.items() if value is original]
    with contextlib.ExitStack() as undo:
        undo.callback(setattr, module, name, raw)
        setattr(module, name, stand_in)
        for key in copies:
            undo.callback(namespace.__setitem__, key, original)
            namespace[key] = stand_in
        yield


@contextlib.contextmanager
def counted(module: Any, name: str, *, subject: object = None) -> Iterator[Count]:
    """Count the calls of `module.name` that come straight from the learner's file.

    Yields an object with `.count`. Pass `subject=exercise` to see calls of a name that the
    file imported with `from ... import`.
    """
    found = Count()

    def notice() -> None:
        found.count += 1

    with _patched(module, name, subject, notice):
        yield found


@contextlib.contextmanager
def forbidden(
    module: Any, *names: str, message: str = "", subject: object = None
) -> Iterator[None]:
    """Refuse calls of `module.name` that come straight from the learner's file.

    What libraries call among themselves passes. Pass `subject=exercise` to catch names
    that the file imported with `from ... import`. Raises CheckFailed, also at the end
    when the learner's code swallowed it.
    """
    refused: list[CheckFailed] = []

    def refuse(name: str) -> None:
        full = _full_name(module, name)
        refused.append(
            CheckFailed(
                message or f"`{full}` is what this exercise asks you to write.",
                call=calls.last_call(),
                where=f"`{full}` was called",
            )
        )
        raise refused[-1]

    with contextlib.ExitStack() as patches:
        for name in names:
            patches.enter_context(
                _patched(module, name, subject, lambda name=name: refuse(name))  # type: ignore[misc]
            )
        yield
    if refused:
        raise refused[0]


def _full_name(module: Any, name: str) -> str:
    first, *rest = str(module.__name__).split(".")
    if isinstance(module, type):
        first, rest = str(module.__name__), []
    return ".".join(part for part in (_SHORT.get(first, first), *rest, name) if part)
