"""The messages of one run, and the verdict that they amount to."""

from __future__ import annotations

import json
import re
import signal
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mlx_exercises.model.verdict import Finding, Outcome, Verdict, overall_outcome
from mlx_exercises.runner.job import Job

_FRAME = re.compile(r'^\s*File "(?P<file>.*)", line (?P<line>\d+) in (?P<name>.*)$', re.MULTILINE)
_LONGEST_PATH = 500  # characters of a path that faulthandler writes
_DEATHS = {
    "SIGSEGV": "The process died of a segmentation fault: a library was driven into memory "
    "that is not its own.",
    "SIGABRT": "The process aborted itself.",
    "SIGKILL": "The process was killed. Most often the machine had no memory left.",
    "SIGFPE": "The process died of an arithmetic fault in compiled code.",
}
_NOT_JUDGED = "What the code returned or changed could not be judged. The check stopped at"
_WORKER_FAILED = 70  # the exit status `INTERNAL_ERROR` of `mlx_exercises.worker.child`


@dataclass
class Transcript:
    """The messages of one worker. After `ready`, only those with the run's token count."""

    token: str
    trace: Path  # where faulthandler writes
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
        """Take in one line; return the message, or an empty dictionary when it is not ours."""
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

        A pass needs a complete transcript: one finding for every claim that was collected
        before the learner's code was loaded, each passed, and nothing from elsewhere.
        """
        reported = [finding.claim for finding in self.findings]
        if self.trouble:
            fault = Finding("The check can be loaded.", Outcome.FAULTY, self.trouble)
            return Verdict(exercise, Outcome.FAULTY, (fault,), digest=self.digest)
        if self.foreign:
            message = "Something other than the check wrote to the channel its results travel on."
            return self.interrupted_verdict(exercise, Outcome.CRASHED, message)
        outcome = overall_outcome(tuple(self.findings), len(self.claims))
        all_passed = all(finding.outcome is Outcome.PASSED for finding in self.findings)
        complete = reported and reported == self.claims and self.count == len(reported)
        if all_passed and not complete:
            message = "The record of this run is not complete."
            return self.interrupted_verdict(exercise, Outcome.CRASHED, message)
        findings = tuple(self.findings)
        return Verdict(exercise, outcome, findings, digest=self.digest, cpu_seconds=self.work)

    def timeout_verdict(self, job: Job) -> Verdict:
        """Return the verdict of a run that was stopped at its deadline."""
        message = f"Still running after {job.deadline:g} seconds, so it was stopped."
        return self._stopped_verdict(job, Outcome.TIMEOUT, message)

    def crash_verdict(self, job: Job, status: int | None) -> Verdict:
        """Return the verdict of a run whose process ended before the check did."""
        return self._stopped_verdict(job, Outcome.CRASHED, describe_exit(status))

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

    def _stopped_verdict(self, job: Job, outcome: Outcome, message: str) -> Verdict:
        line = None
        try:
            trace = self.trace.read_text(encoding="utf-8", errors="replace")
        except OSError:
            trace = ""
        if place := last_traceback_line(trace, str(job.file)):
            line, function = place
            message += f" It was at line {line}, in {function}."
        return self.interrupted_verdict(job.exercise, outcome, message, line)


def blame_the_file(verdict: Verdict) -> Verdict:
    """Return the verdict with every FAULTY claim as BROKEN: the check is known to be sound."""
    findings = tuple(
        replace(each, outcome=Outcome.BROKEN, message=f"{_NOT_JUDGED} {each.message}")
        if each.outcome is Outcome.FAULTY
        else each
        for each in verdict.findings
    )
    return replace(verdict, outcome=overall_outcome(findings, len(findings)), findings=findings)


def last_traceback_line(trace: str, file: str) -> tuple[int, str] | None:
    """Return the innermost line of `file` in a faulthandler dump, and the function it is in."""
    # faulthandler writes only ASCII, and cuts what is long.
    dumped = file[:_LONGEST_PATH].encode("ascii", "backslashreplace").decode("ascii")
    dumped += "..." * (len(file) > _LONGEST_PATH)
    for match in _FRAME.finditer(trace):
        if match["file"] == dumped:
            name = match["name"].encode("latin-1", "replace").decode("unicode_escape", "replace")
            return int(match["line"]), name
    return None


def describe_exit(status: int | None) -> str:
    """Say in words what an exit status (negative for a signal) means without a verdict."""
    if status is None:
        return "The process that ran the check is gone."
    if status == _WORKER_FAILED:
        return (
            f"The process that ran the check could not go on (exit code {status}). Either the code "
            "has closed or replaced something that the check needs, or mlx has a fault."
        )
    if status >= 0:
        return (
            f"The process that ran the check ended with exit code {status} before the check was "
            "done. A call of `os._exit` does that."
        )
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return _DEATHS.get(name, f"The process was ended by {name}.")
