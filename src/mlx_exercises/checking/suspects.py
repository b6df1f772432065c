"""Suspects: known mistakes, recognized by the answers that they give.

On an input where a mistake gives the expected answer it is no suspect. But over a whole claim
every suspect must differ from the expected answer at least once, or no learner could ever get
its sentence: then the check is wrong, and a strict `claim` raises. Strict is how authors run the
solution. A learner's right answer passes in any case: where a check computes a suspect from the
learner's own values, an unusual answer may never tell it apart. A suspect is known by its sentence;
numbers in it may change from input to input.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mlx_exercises.checking.side_effects import deep_copy

Test = Callable[[object], bool]

_NUMBERS = re.compile(r"\d+([.,]\d+)*")
_RAISED = object()  # the answer of a mistake that raises


class _State:
    """The suspects of the running claim: the sentence, or "" once the answer differed."""

    idle: dict[tuple[str, int], str] = {}  # noqa: RUF012 - replaced, never shared


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
def claim(*, strict: bool) -> Iterator[None]:
    """Run one claim in this block, with a record of suspects of its own.

    When strict, raises ValueError when the block passes and a suspect never differed from the
    expected answer. A claim that fails may not have come to the input which tells it apart.
    """
    outer, _State.idle = _State.idle, {}
    try:
        yield
        idle = [repr(sentence) for sentence in _State.idle.values() if sentence]
        if strict and idle:
            raise ValueError(
                f"no input of this claim tells the suspect from the expected answer: "
                f"{'; '.join(idle)}"
            )
    finally:
        _State.idle = outer


def record(suspects: Mapping[str, object] | None, is_expected: Test) -> None:
    """Record which suspects differ from the expected answer of this call."""
    counts: Counter[str] = Counter()
    for sentence, answer in (suspects or {}).items():
        pattern = _NUMBERS.sub("#", sentence)
        counts[pattern] += 1
        key = pattern, counts[pattern]
        if _State.idle.get(key) != "":
            value = _value(answer)
            differs = value is not _RAISED and not is_expected(value)
            _State.idle[key] = "" if differs else sentence


def find(suspects: Mapping[str, object] | None, is_got: Test, is_expected: Test) -> str:
    """Return the sentence of the first suspect with the learner's answer; empty if none has it."""
    for sentence, answer in (suspects or {}).items():
        value = _value(answer)
        if value is not _RAISED and is_got(value) and not is_expected(value):
            return sentence
    return ""


def _value(answer: object) -> object:
    return answer.answer() if type(answer) is Deferred else answer
