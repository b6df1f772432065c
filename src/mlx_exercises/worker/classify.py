"""Turns an exception into a finding: whose fault it is, where it was raised, what to say."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from traceback import walk_tb
from typing import Any

from mlx_exercises.checking import CheckFailed, proxy
from mlx_exercises.model.verdict import Finding, Outcome
from mlx_exercises.worker.loader import LearnerFile

_WORKER = Path(__file__).resolve().parent
_LONGEST = 2000  # characters of a message
_CALL_MISMATCH = re.compile(r"(?:(\w+)\.)?(\w+)\(\) (?:takes|missing|got|expected)")

EXPLAINED: dict[type[BaseException], str] = {
    EOFError: "`input()` waits for a keyboard, and checks have none. Use the arguments instead.",
    SystemExit: "The code asked Python to stop. A check needs it to return instead.",
    KeyboardInterrupt: "The code raised KeyboardInterrupt itself.",
    MemoryError: "The code asked for more memory than a check may have (4 GiB).",
    RecursionError: "A function kept calling itself. What makes it stop?",
}


def finding_of(claim: str, error: BaseException, file: LearnerFile) -> Finding:
    """Return the finding for a claim that ended in `error`."""
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    own = [line for name, line in frames if name == file.name]
    line = own[-1] if own else None
    innermost_is_own = bool(frames) and frames[-1][0] == file.name
    finding = Finding(
        claim, Outcome.BROKEN, describe_error(error), line=line, source=file.line(line)
    )
    match error:
        case CheckFailed():
            return replace(
                finding,
                outcome=Outcome.FAILED,
                message=_cap(error.message),
                call=error.call,
                expected=error.expected,
                got=error.got,
                where=error.where,
            )
        case NotImplementedError() if innermost_is_own:
            return replace(finding, outcome=Outcome.UNWRITTEN, message=file.task_near(line))
        case AssertionError() if not innermost_is_own:
            message = _text(error).strip() or claim
            return replace(finding, outcome=Outcome.FAILED, message=_cap(message))
        case _ if own:  # the learner wants to know first which input raised it
            return replace(finding, call=proxy.last_call())
        case AttributeError() if _is_from(getattr(error, "obj", None), file):
            message = f"`{type(error.obj).__name__}` has no attribute `{error.name}`."
            return replace(finding, outcome=Outcome.FAILED, message=message)
        case TypeError() if mismatch := _call_mismatch(error, file):
            return replace(finding, outcome=Outcome.FAILED, message=mismatch)
        case _:
            message = describe_error(error) + _raised_at(error)
            return Finding(claim, Outcome.FAULTY, message, call=proxy.last_call())


def describe_error(error: BaseException) -> str:
    """Return Python's own message for an error, and an explanation where a beginner needs one."""
    text = error.msg if isinstance(error, SyntaxError) else _text(error)
    message = _cap(f"{type(error).__name__}: {text}" if text else type(error).__name__)
    more = next((text for kind, text in EXPLAINED.items() if isinstance(error, kind)), "")
    return f"{message}\n{more}" if more else message


def _text(error: BaseException) -> str:
    # A learner's own exception class may do anything when it is asked for its text.
    try:
        return str(error)
    except BaseException:
        return ""


def _cap(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " …"


def _is_from(value: Any, file: LearnerFile) -> bool:
    """Return whether the file defines the value's class."""
    of = value if isinstance(value, type) else type(value)
    return getattr(of, "__module__", None) == file.module_name


def _call_mismatch(error: TypeError, file: LearnerFile) -> str:
    """Say that a function of the file does not take the check's arguments; empty if not so."""
    match = _CALL_MISMATCH.match(str(error))
    if match and any(name and file.defines(name) for name in match.groups()):
        return f"The check's call does not fit the function: {error}"
    return ""


def _raised_at(error: BaseException) -> str:
    """Return the innermost file and line outside of the worker and pytest."""
    place = ""
    for frame, line in walk_tb(error.__traceback__):
        name = Path(frame.f_code.co_filename)
        if not name.is_relative_to(_WORKER) and "_pytest" not in name.parts:
            place = f" ({name.name}, line {line})"
    return place
