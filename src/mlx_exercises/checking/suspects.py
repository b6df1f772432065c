"""Suspects: known mistakes, recognized by the answers that they give.

On an input where a mistake gives the expected answer it is no suspect. But over a whole claim
every suspect must differ from the expected answer at least once, or no learner could ever get
its sentence: then the check is wrong, and `claim` raises.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mlx_exercises.checking.side_effects import deep_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    Test = Callable[[object], bool]

_RAISED = object()  # the answer of a mistake that raises


class _State:
    """Which suspects of the running claim have differed from the expected answer yet."""

    distinguished: dict[str, bool] = {}  # noqa: RUF012 - replaced, never shared


class Deferred:
    """The answer of a mistake that is a function, computed only where it is needed."""

    def __init__(self, mistake: Callable[..., object], arguments: tuple[Any, ...]) -> None:
        self._mistake = mistake
        self._arguments = arguments

    def answer(self) -> object:
        """Return what the mistake makes of copies of the arguments."""
        try:
            return self._mistake(*(deep_copy(each) for each in self._arguments))
        except Exception:  # noqa: BLE001 - a mistake may fail where the right answer does not
            return _RAISED


@contextlib.contextmanager
def claim() -> Iterator[None]:
    """Run one claim in this block, and hold it to telling its suspects apart.

    Raises ValueError when the block passes and a suspect never differed from the expected
    answer. A claim that fails may not have come to the input which tells it apart.
    """
    outer, _State.distinguished = _State.distinguished, {}
    try:
        yield
        idle = [sentence for sentence, differs in _State.distinguished.items() if not differs]
        if idle:
            raise ValueError(
                "no input of this claim tells the suspect from the expected answer: "
                + "; ".join(map(repr, idle))
            )
    finally:
        _State.distinguished = outer


def record(suspects: Mapping[str, object] | None, is_expected: Test) -> None:
    """Record which suspects differ from the expected answer of this call."""
    for sentence, answer in (suspects or {}).items():
        if not _State.distinguished.get(sentence):
            value = _value(answer)
            _State.distinguished[sentence] = value is not _RAISED and not is_expected(value)


def find(suspects: Mapping[str, object] | None, is_got: Test, is_expected: Test) -> str:
    """Return the sentence of the first suspect with the learner's answer; empty if none has it."""
    for sentence, answer in (suspects or {}).items():
        value = _value(answer)
        if value is not _RAISED and is_got(value) and not is_expected(value):
            return sentence
    return ""


def _value(answer: object) -> object:
    return answer.answer() if type(answer) is Deferred else answer
