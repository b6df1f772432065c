"""Everything that can go wrong on purpose, and the exit code that goes with it."""

from __future__ import annotations

PASSED = 0
NOT_PASSED = 1
USAGE = 2
OUR_FAULT = 3
INTERRUPTED = 130


class MlxError(Exception):
    """Something a person can act on: what happened, and what to do about it."""

    exit_code = USAGE

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice


class NoWorkspace(MlxError):
    """There is no workspace here or above."""


class UnknownName(MlxError):
    """No exercise or stage goes by that name."""


class Locked(MlxError):
    """The stage is not open yet."""


class Damaged(MlxError):
    """The installation or the curriculum is at fault, not the learner."""

    exit_code = OUR_FAULT
