"""`counted` and `forbidden`: spies on the library calls that the learner's own lines make."""

from __future__ import annotations

import contextlib
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

from mlx_exercises.checking import proxy
from mlx_exercises.checking.failure import CheckFailed

__tracebackhide__ = True

_SHORT = {"numpy": "np", "pandas": "pd", "builtins": ""}


class CallCount:
    """How often the learner's lines made a call."""

    count = 0


class _FunctionSpy:
    """A spy on a function: it reports calls from one file and forwards all calls."""

    def __init__(self, original: Any, file: str, on_call: Callable[[], None]) -> None:
        self._original = original
        self._file = file
        self._on_call = on_call

    def __call__(self, *args: object, **kwargs: object) -> Any:
        __tracebackhide__ = True
        if proxy.same_file(sys._getframe(1).f_code.co_filename, self._file):  # noqa: SLF001
            self._on_call()
        return self._original(*args, **kwargs)

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        # In a class it is a method, so that x.softmax(1) hands over x.
        return self if instance is None else types.MethodType(self, instance)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._original, name)


class _ClassSpy(type):
    """The metaclass of spies on classes: isinstance and attributes go on working."""

    original: type

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.original)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.original)

    def __getattr__(cls, name: str) -> Any:
        return getattr(cls.original, name)


def _spy_on(original: Any, file: str, on_call: Callable[[], None]) -> Any:
    if not isinstance(original, type):
        return _FunctionSpy(original, file, on_call)

    def make(_: type, *args: object, **kwargs: object) -> Any:
        if proxy.same_file(sys._getframe(1).f_code.co_filename, file):  # noqa: SLF001
            on_call()
        return original(*args, **kwargs)

    made = _ClassSpy(original.__name__, (), {"__new__": make})
    made.original = original
    return made


@contextlib.contextmanager
def _patched(
    module: Any, name: str, subject: object, on_call: Callable[[], None]
) -> Iterator[None]:
    """Patch `module.name` with a spy, and the name as well that the learner imported."""
    original = getattr(module, name)
    spy = _spy_on(original, proxy.learner_file(subject), on_call)
    own = vars(module).get(name, spy)  # the spy itself: the class inherits the name
    if isinstance(own, staticmethod | classmethod):
        spy = staticmethod(spy)
    namespace = {} if subject is None else vars(subject)
    copies = [key for key, value in namespace.items() if value is original]
    setattr(module, name, spy)
    namespace.update(dict.fromkeys(copies, spy))
    try:
        yield
    finally:
        namespace.update(dict.fromkeys(copies, original))
        if own is spy:
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

    def on_call() -> None:
        found.count += 1

    with _patched(module, name, subject, on_call):
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
            sentence = message or f"`{full}` is what this exercise asks you to write."
            refused.append(
                CheckFailed(sentence, call=proxy.last_call(), where=f"`{full}` was called")
            )
            raise refused[-1]

        return refuse

    with contextlib.ExitStack() as watches:
        for name in names:
            watches.enter_context(_patched(module, name, subject, refusal(name)))
        yield
    if refused:
        raise refused[0]


def _full_name(module: Any, name: str) -> str:
    """Return `np.linalg.norm`, `sum`, `Tensor.softmax`: as the learner would write it."""
    first, *rest = str(module.__name__).split(".")
    return ".".join(part for part in (_SHORT.get(first, first), *rest, name) if part)
