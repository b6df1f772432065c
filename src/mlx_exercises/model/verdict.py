"""The verdict on one run of one check, and its JSON form.

A verdict is plain data. The runner builds it from a worker's messages, and completes it when a
worker dies; the screen shows it, and the journal keeps its outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Outcome(StrEnum):
    """The result of one claim (a test of the check), or of a whole run."""

    PASSED = "passed"
    FAILED = "failed"
    UNWRITTEN = "unwritten"  # not attempted: the code raised NotImplementedError
    BROKEN = "broken"  # learner error: a syntax error or an exception
    TIMEOUT = "timeout"
    CRASHED = "crashed"  # the worker process died or exited
    FAULTY = "faulty"  # check error: the fault is ours
    LOCKED = "locked"
    NOT_RUN = "not run"  # of a claim only: the run ended before it


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one claim. Fields that do not apply are empty."""

    claim: str
    outcome: Outcome
    message: str = ""
    call: str = ""  # the call that was checked, with its arguments
    expected: str = ""
    got: str = ""
    where: str = ""  # where expected and got first differ
    line: int | None = None  # in the learner's file
    source: str = ""  # the text of that line

    def to_json(self) -> dict[str, Any]:
        """Return the finding as JSON values, without its empty fields."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        fields["outcome"] = self.outcome.value
        return {name: value for name, value in fields.items() if value not in ("", None)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `to_json` wrote; unknown keys are ignored."""
        known = {name: data[name] for name in cls.__slots__ if name in data}
        return cls(**{**known, "claim": data["claim"], "outcome": Outcome(data["outcome"])})


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of one run, and its overall outcome."""

    exercise: str  # the name: 03_calculus/02_chain_rule
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    cpu_seconds: float = 0.0  # processor time, if the worker lived to report it
    cached: bool = False
    output: str = ""  # what the learner's code printed, capped
    cut: int = 0  # how many characters of it were left out
    digest: str = ""  # SHA-256 of the learner's file

    @property
    def stage(self) -> str:
        """The stage the exercise belongs to."""
        return self.exercise.partition("/")[0]

    @property
    def problem(self) -> Finding | None:
        """The first finding that did not pass, preferably one with a message."""
        bad = [f for f in self.findings if f.outcome is not Outcome.PASSED]
        return next((f for f in bad if f.message), bad[0] if bad else None)

    def to_json(self) -> dict[str, Any]:
        """Return one element of `exercises` in `mlx verify --json`."""
        data: dict[str, Any] = {
            "name": self.exercise,
            "stage": self.stage,
            "outcome": self.outcome.value,
            "seconds": round(self.seconds, 3),
            "cached": self.cached,
            "findings": [finding.to_json() for finding in self.findings],
        }
        if self.output:
            data["output"] = self.output
        if self.cut:
            data["output_cut"] = self.cut
        if self.digest:
            data["digest"] = self.digest
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `to_json` wrote."""
        return cls(
            exercise=data["name"],
            outcome=Outcome(data["outcome"]),
            findings=tuple(Finding.from_json(each) for each in data.get("findings", ())),
            seconds=float(data.get("seconds", 0.0)),
            cached=bool(data.get("cached", False)),
            output=data.get("output", ""),
            cut=int(data.get("output_cut", 0)),
            digest=data.get("digest", ""),
        )


def overall_outcome(findings: tuple[Finding, ...], expected: int) -> Outcome:
    """Return the outcome of a run from the findings of all its claims.

    A pass needs positive proof: at least one claim, as many findings as claims were
    collected, and every one of them passed.
    """
    bad = [finding.outcome for finding in findings if finding.outcome is not Outcome.PASSED]
    if not bad:
        complete = len(findings) == expected and expected > 0
        return Outcome.PASSED if complete else Outcome.FAULTY
    reported = [outcome for outcome in bad if outcome is not Outcome.NOT_RUN]
    if not reported:
        return Outcome.FAULTY
    # An answer that is wrong matters more than one that was not attempted.
    return next((each for each in reported if each is not Outcome.UNWRITTEN), reported[0])
