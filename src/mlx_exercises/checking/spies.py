"""`counted` and `forbidden`: which library calls the learner's own lines make."""

from __future__ import annotations

import contextlib
import sys
import types

from mlx_exercises.checking import learner_file, proxy
from mlx_exercises.checking.failure import CheckFailed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

__tracebackhide__ = True

_SHORT = {"numpy": "np", "pandas": "pd", "builtins": ""}


class CallCount:
    """How often the learner's lines made a call."""

    count = 0


class _WatchedFunction:
    """Stands for a function: notices calls from one file, and passes all of them on."""

    def __init__(self, original: Any, file: str, notice: Callable[[], None]) -> None:
        self._original = original
        self._file = file
        self._notice = notice

    def __call__(self, *args: object, **kwargs: object) -> Any:
        __tracebackhide__ = True
        if learner_file.same(sys._getframe(1).f_code.co_filename, self._file):  # noqa: SLF001
            self._notice()
        return self._original(*args, **kwargs)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        # In a class it is a method, so that x.softmax(1) hands over x.
        return self if instance is None else types.MethodType(self, instance)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._original, name)


class _WatchedClass(type):
    """The class of stand-ins for classes, for which isinstance and attributes go on working."""

    original: type

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.original)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.original)

    def __getattr__(cls, name: str) -> Any:
        return getattr(cls.original, name)


def _stand_in(original: Any, file: str, notice: Callable[[], None]) -> Any:
    if not isinstance(original, type):
        return _WatchedFunction(original, file, notice)

    def make(_: type, *args: object, **kwargs: object) -> Any:
        if learner_file.same(sys._getframe(1).f_code.co_filename, file):  # noqa: SLF001
            notice()
        return original(*args, **kwargs)

    made = _WatchedClass(original.__name__, (), {"__new__": make})
    made.original = original
    return made


@contextlib.contextmanager
def _watched(module: Any, name: str, subject: object, notice: Callable[[], None]) -> Iterator[None]:
    """Put a stand-in where `module.name` is, and where the learner imported it by name."""
    original = getattr(module, name)
    stand_in = _stand_in(original, learner_file.file_of(subject), notice)
    own = vars(module).get(name, stand_in)  # the stand-in itself: there was none, it is inherited
    if isinstance(own, staticmethod | classmethod):
        stand_in = staticmethod(stand_in)
    namespace = {} if subject is None else vars(subject)
    copies = [key for key, value in namespace.items() if value is original]
    setattr(module, name, stand_in)
    namespace.update(dict.fromkeys(copies, stand_in))
    try:
        yield
    finally:
        namespace.update(dict.fromkeys(copies, original))
        if own is stand_in:
            delattr(module, name)
        else:
            setattr(module, name, own)


@contextlib.contextmanager
def counted(module: Any, name: str, *, subject: object = None) -> Iterator[CallCount]:
    """Count the calls of `module.name` that come straight from the learner's file.

    Yields an object with `.count`. Pass `subject=exercise` to count a name too that the
    file imported with `from ... import`.
    """
    found = CallCount()

    def notice() -> None:
        found.count += 1

    with _watched(module, name, subject, notice):
        yield found


@contextlib.contextmanager
def forbidden(
    module: Any, *names: str, message: str = "", subject: object = None
) -> Iterator[None]:
    """Refuse calls of `module.name` that come straight from the learner's file.

    What libraries call among themselves passes. Pass `subject=exercise` to refuse names
    too that the file imported with `from ... import`. The task must say what is not to be
    called. Raises CheckFailed at the call, and once more at the end when it was swallowed.
    """
    refused: list[CheckFailed] = []

    def refusal(name: str) -> Callable[[], None]:
        def refuse() -> None:
            full = _full_name(module, name)
            said = message or f"`{full}` is what this exercise asks you to write."
            refused.append(CheckFailed(said, call=proxy.last_call(), where=f"`{full}` was called"))
            raise refused[-1]

        return refuse

    with contextlib.ExitStack() as watches:
        for name in names:
            watches.enter_context(_watched(module, name, subject, refusal(name)))
        yield
    if refused:
        raise refused[0]


def _full_name(module: Any, name: str) -> str:
    """Return `np.linalg.norm`, `sum`, `Tensor.softmax`: as the learner would write it."""
    first, *rest = str(module.__name__).split(".")
    return ".".join(part for part in (_SHORT.get(first, first), *rest, name) if part)
