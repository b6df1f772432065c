"""From an exception to a finding: whose fault it is, where it was, and in whose words."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any

from mlx_exercises.checking import CheckFailed, proxy
from mlx_exercises.model.verdict import Finding, Outcome
from mlx_exercises.worker.loader import LearnerFile

_OURS = Path(__file__).resolve().parents[1]
_LONGEST = 2000  # characters of a message
_MISFIT = re.compile(r"(?:(\w+)\.)?(\w+)\(\) (?:takes|missing|got|expected)")

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
    finding = Finding(claim, Outcome.BROKEN, in_words(error), line=line, source=file.line(line))
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
            said = _said(error).strip()
            return replace(finding, outcome=Outcome.FAILED, message=_cap(said or claim))
        case _ if own:  # which input did it is what the learner wants to know first
            return replace(finding, call=proxy.last_call())
        case AttributeError() if _is_learners(getattr(error, "obj", None), file):
            kind = type(error.obj).__name__
            missing = f"`{kind}` has no attribute `{error.name}`."
            return replace(finding, outcome=Outcome.FAILED, message=missing)
        case TypeError() if misfit := _misfit(error, file):
            return replace(finding, outcome=Outcome.FAILED, message=misfit)
        case _:
            return Finding(claim, Outcome.FAULTY, in_words(error) + _place(error))


def in_words(error: BaseException) -> str:
    """Return Python's own words for an error, and ours where a beginner needs more."""
    said = error.msg if isinstance(error, SyntaxError) else _said(error)
    words = f"{type(error).__name__}: {said}" if said else type(error).__name__
    more = next((text for kind, text in EXPLAINED.items() if isinstance(error, kind)), "")
    return f"{_cap(words)}\n{more}" if more else _cap(words)


def _said(error: BaseException) -> str:
    # A learner's own exception class may do anything when it is asked for its text.
    try:
        return str(error)
    except BaseException:
        return ""


def _cap(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + " …"


def _is_learners(value: Any, file: LearnerFile) -> bool:
    kind = value if isinstance(value, type) else type(value)
    return getattr(kind, "__module__", None) == file.module_name


def _misfit(error: TypeError, file: LearnerFile) -> str:
    """Say that a function of the learner's no longer takes what the check gives it."""
    match = _MISFIT.match(str(error))
    if match and any(name and file.defines(name) for name in match.groups()):
        return f"The check's call does not fit the function: {error}"
    return ""


def _place(error: BaseException) -> str:
    last: TracebackType | None = error.__traceback__
    place = ""
    while last is not None:
        name = Path(last.tb_frame.f_code.co_filename)
        if not name.is_relative_to(_OURS / "worker") and "_pytest" not in name.parts:
            place = f" ({name.name}, line {last.tb_lineno})"
        last = last.tb_next
    return place
