"""The one error a check raises when the learner's code is not there yet."""

from __future__ import annotations

_LABELS = (("call", "call"), ("expected", "expected"), ("yours", "got"), ("where", "where"))


class CheckFailed(AssertionError):
    """What a learner reads: a sentence, and what belongs to it.

    `str(error)` is the sentence alone. The other fields are texts that are ready to be
    shown and empty when there is nothing to say: `call` (the call that was judged),
    `expected` and `got` (the values), `where` (where they first differ).
    """

    def __init__(
        self, message: str, *, call: str = "", expected: str = "", got: str = "", where: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.call = call
        self.expected = expected
        self.got = got
        self.where = where
        # Plain pytest prints notes, so nothing is lost to who leaves the runner.
        for label, field in _LABELS:
            if text := getattr(self, field):
                indented = text.replace("\n", "\n" + " " * 10)
                self.add_note(f"{label + ':':<10}{indented}")


class MissingName(CheckFailed, AttributeError):
    """A name is gone from the learner's file; `hasattr` answers False as usual."""
