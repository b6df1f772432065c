"""What a worker has said so far, and the verdict it amounts to."""

from __future__ import annotations

import json
import re
import signal
from dataclasses import dataclass, field
from typing import Any

from mlx_exercises.model.verdict import Finding, Outcome, Verdict, overall_outcome

_FRAME = re.compile(r'^\s*File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>.*)$', re.MULTILINE)
_DUMPED = 500  # characters of a path that faulthandler writes


@dataclass
class Record:
    """The reports of one worker. Only what carries the order's token counts."""

    token: str
    claims: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ready: bool = False
    ended: bool = False
    count: int = -1  # how many findings the worker says it sent
    foreign: bool = False  # something else wrote to the channel
    trouble: str = ""  # why the check could not be collected
    digest: str = ""
    work: float = 0.0  # seconds of processor time that the claims took

    def read(self, line: bytes) -> dict[str, Any]:
        """Take in one line; return it, or an empty dictionary when it is not ours."""
        try:
            data = json.loads(line)
            kind = data["report"]
            if kind == "ready" and not self.ready:
                self.claims, self.trouble = list(data["claims"]), data["trouble"]
                self.ready = True
            elif data["token"] != self.token:
                raise ValueError("not the token of this run")
            elif kind == "finding":
                self.findings.append(Finding.from_json(data["finding"]))
            elif kind == "end":
                self.ended = True
                self.count, self.digest = data["count"], data["digest"]
                self.work = float(data["work"])
                self.trouble = self.trouble or data["trouble"]
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.foreign = True
            return {}
        return dict(data)

    def verdict(self, exercise: str) -> Verdict:
        """Return the verdict of a run that came to its end.

        A pass needs a complete record: one finding for every claim that was collected
        before the learner's code was loaded, each passed, and nothing from elsewhere.
        """
        told = [finding.claim for finding in self.findings]
        if self.trouble:
            fault = Finding("The check can be loaded.", Outcome.FAULTY, self.trouble)
            return Verdict(exercise, Outcome.FAULTY, (fault,), digest=self.digest)
        if self.foreign:
            said = "Something other than the check wrote to the channel its results travel on."
            return self.interrupted_verdict(exercise, Outcome.CRASHED, said)
        outcome = overall_outcome(tuple(self.findings), len(self.claims))
        all_well = all(finding.outcome is Outcome.PASSED for finding in self.findings)
        if all_well and (told != self.claims or self.count != len(told) or not told):
            said = "The record of this run is not complete."
            return self.interrupted_verdict(exercise, Outcome.CRASHED, said)
        findings = tuple(self.findings)
        return Verdict(exercise, outcome, findings, digest=self.digest, cpu_seconds=self.work)

    def interrupted_verdict(
        self, exercise: str, outcome: Outcome, message: str, line: int | None = None
    ) -> Verdict:
        """Return the verdict of a run that never came to its end."""
        done = len(self.findings)
        rest = self.claims[done:] or ["The check runs to its end."]
        findings = [
            *self.findings,
            Finding(rest[0], outcome, message, line=line),
            *(Finding(claim, Outcome.NOT_RUN) for claim in rest[1:]),
        ]
        return Verdict(exercise, outcome, tuple(findings), digest=self.digest)


def last_traceback_line(trace: str, file: str) -> tuple[int | None, str]:
    """Return the line of `file` in a faulthandler dump, and the function it was in."""
    # faulthandler writes ASCII alone, and cuts what is long.
    dumped = file[:_DUMPED].encode("ascii", "backslashreplace").decode("ascii")
    dumped += "..." * (len(file) > _DUMPED)
    for match in _FRAME.finditer(trace):
        if match["file"] == dumped:
            name = match["name"].encode("latin-1", "replace").decode("unicode_escape", "replace")
            return int(match["line"]), name
    return None, ""


def describe_exit(status: int | None) -> str:
    """Say in words what an exit status means when there was no verdict."""
    if status is None:
        return "The process that ran the check is gone."
    if status >= 0:
        return (
            f"The code ended its own process (exit code {status}) before the check was done. "
            "Is there an `os._exit`?"
        )
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    words = {
        "SIGSEGV": "The process died of a segmentation fault: a library was driven into memory "
        "that is not its own.",
        "SIGABRT": "The process aborted itself.",
        "SIGKILL": "The process was killed. Most often the machine had no memory left.",
        "SIGFPE": "The process died of an arithmetic fault in compiled code.",
    }
    return words.get(name, f"The process was ended by {name}.")
