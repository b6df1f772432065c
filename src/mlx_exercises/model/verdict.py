"""The verdict on one run of one check, and its JSON form.

A verdict is data: the worker makes it, the bench completes it when a worker dies,
the view paints it, the journal keeps its outcome. Nobody else decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Outcome(StrEnum):
    """What became of a claim, or of a whole run."""

    PASSED = "passed"
    FAILED = "failed"
    UNWRITTEN = "unwritten"  # a gap that has not been attempted yet
    BROKEN = "broken"  # a syntax error or an exception from the learner's own code
    TIMEOUT = "timeout"
    CRASHED = "crashed"  # the process died or left
    FAULTY = "faulty"  # our check is at fault
    LOCKED = "locked"
    NOT_RUN = "not run"  # of a claim only: something before it ended the run


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one claim. Empty fields have nothing to say."""

    claim: str
    outcome: Outcome
    message: str = ""
    call: str = ""  # the call that was judged, with its arguments
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
    """All findings of one run, and what the run as a whole amounts to."""

    exercise: str  # the name: 03_calculus/02_chain_rule
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    work: float = 0.0  # seconds of processor time, where the worker lived to tell
    cached: bool = False
    output: str = ""  # what the learner's code printed, capped
    cut: int = 0  # how many characters of it were left out
    digest: str = ""  # SHA-256 of the file that was judged

    @property
    def stage(self) -> str:
        """The stage the exercise belongs to."""
        return self.exercise.partition("/")[0]

    @property
    def problem(self) -> Finding | None:
        """The first finding that is not a pass and says something, if there is one."""
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
    told = [outcome for outcome in bad if outcome is not Outcome.NOT_RUN]
    if not told:
        return Outcome.FAULTY
    # A gap still open matters less than something that was tried and is wrong.
    return next((outcome for outcome in told if outcome is not Outcome.UNWRITTEN), told[0])
