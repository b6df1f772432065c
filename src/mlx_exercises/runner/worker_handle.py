"""One worker seen from the app: readied, sent off, followed to its end."""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from mlx_exercises.model.training_progress import Step
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.captured_output import Output
from mlx_exercises.runner.transcript import Record, describe_exit, last_traceback_line

DEADLINE = 10.0  # seconds a check may take once everything is loaded
SLOW_DEADLINE = 40.0  # of one that trains: some seconds here, and on an old laptop many
# Libraries that take a second or more to load.
SLOW = frozenset(
    ("torch", "transformers", "sklearn", "pandas", "matplotlib", "seaborn", "gymnasium", "optuna")
)
SHOWING = 5.0  # seconds the picture after a pass may take
LONGEST = 4_000_000  # bytes; no line of ours is that long
LOG = "worker.log"  # what the warm parent complained about
WARMING = 180.0  # seconds the libraries may take to load


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be judged by one check."""

    exercise: str  # the name
    check: Path
    file: Path  # the learner's
    folder: Path  # where the code is run
    imports: tuple[str, ...]  # modules worth having loaded
    deadline: float = DEADLINE
    show: bool = True  # make the picture after a pass
    # What authors want on top:
    seed: int = 0  # how far every fixed seed is moved
    offline: bool = False  # refuse the network
    brief: bool = False  # end at the first claim that does not pass
    series: bool = False  # the worker judges one file after another

    @property
    def heavy(self) -> bool:
        """Whether it wants a library that takes a second or more to load."""
        return any(name.partition(".")[0].partition(":")[0] in SLOW for name in self.imports)


@dataclass(frozen=True, slots=True)
class Report:
    """Something an attempt tells the app: `ready`, `step`, `verdict`, `pictures` or `gone`."""

    attempt: WorkerHandle
    kind: str
    step: Step | None = None  # of a training that the check waits for
    verdict: Verdict | None = None
    pictures: tuple[dict[str, Any], ...] = ()
    trouble: str = ""  # why there is no picture
    work: float = 0.0  # seconds of processor time that the pictures took


class Process(Protocol):
    """The worker's process, forked or spawned."""

    pid: int | None

    def send(self, order: bytes) -> None:
        """Write to the worker's orders."""

    def kill(self) -> None:
        """End the process and everything it started."""

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, negative for a signal, or None when it is not known."""


class WorkerHandle:
    """A worker that waits for its one run, runs it, and is gone."""

    def __init__(self, job: Job, deliver: Callable[[Report], None], scratch: Path) -> None:
        self.job = job
        self.token = secrets.token_hex(16)
        self.record = Record(self.token)
        self.sent = False
        self.decided = False  # a verdict was delivered, or nobody wants one any more
        self.born = file_fingerprint(job.check)
        self._deliver = deliver
        self._trace = scratch / f"{self.token}.trace"
        self._told = threading.Event()  # nothing more to decide: the verdict is out, or unwanted
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._began = 0.0
        self._process: Process | None = None
        self._output: Output | None = None

    def follow(self, process: Process, reports: Callable[[], bytes], output: int) -> None:
        """Begin to read what the worker says; `reports` returns bytes, empty at the end."""
        self._process = process
        self._output = Output(output, self.token)
        self._set_timer(WARMING, self._warmed_too_long)
        threading.Thread(
            target=self._listen, args=(reports,), daemon=True, name="mlx-reports"
        ).start()

    @property
    def stale(self) -> bool:
        """Whether the worker has died, or holds a check that has changed since."""
        return self.decided or self.born != file_fingerprint(self.job.check)

    def go(self, job: Job) -> None:
        """Send the worker off. Its verdict arrives as a report."""
        with self._lock:
            self.job = job
            self.sent = True
            self._began = time.perf_counter()
            if self.record.ready:
                self._set_timer(job.deadline, self._timed_out)
        assert self._process is not None
        with contextlib.suppress(OSError):  # a dead worker is noticed by its reader
            self._process.send(run_message(job, self.token, self._trace))

    def cancel(self) -> None:
        """End the worker; no verdict will come."""
        if self._claim_decision():
            self._told.set()
        self._end()

    def _listen(self, reports: Callable[[], bytes]) -> None:
        pending = b""
        try:
            while chunk := reports():
                *lines, pending = (pending + chunk).split(b"\n")
                for line in lines:
                    self._hear(line)
                if len(pending) > LONGEST:
                    self.record.foreign = True
                    pending = b""
        except OSError:
            pass
        finally:
            self._lost()

    def _hear(self, line: bytes) -> None:
        match self.record.read(line):
            case {"report": "ready"}:
                with self._lock:
                    self._set_timer(None)
                    if self.sent:
                        self._began = time.perf_counter()
                        self._set_timer(self.job.deadline, self._timed_out)
                self._deliver(Report(self, "ready"))
            case {"report": "step", "step": dict(data)} if not self.decided:
                with contextlib.suppress(ValueError, TypeError, KeyError):
                    self._deliver(Report(self, "step", step=Step.from_json(data)))
            case {"report": "end"}:
                self._set_timer(SHOWING, self._end)
                self._decide(self.record.verdict(self.job.exercise))
            case {"report": "pictures", **fields}:
                pictures = tuple(fields.get("pictures", ()))
                trouble = str(fields.get("trouble", ""))
                work = float(fields.get("work", 0.0))
                report = Report(self, "pictures", pictures=pictures, trouble=trouble, work=work)
                self._deliver(report)

    def _timed_out(self) -> None:
        # Ours before the kill, or the listener takes the death it sees for a crash.
        if not self._claim_decision():
            return
        line, where = last_traceback_line(self._read_trace(), str(self.job.file))
        place = f" It was at line {line}, in {where}." if line else ""
        words = f"Still running after {self.job.deadline:g} seconds, so it was stopped.{place}"
        self._end()
        self._publish(
            self.record.interrupted_verdict(self.job.exercise, Outcome.TIMEOUT, words, line)
        )

    def _warmed_too_long(self) -> None:
        if not self._claim_decision():
            return
        self._end()
        said = f"The libraries of this check did not load in {WARMING:g} seconds."
        self._publish(self.record.interrupted_verdict(self.job.exercise, Outcome.FAULTY, said))

    def _lost(self) -> None:
        """The channel closed: normal after the end, a crash before it."""
        assert self._process is not None
        self._set_timer(None)
        if not self.decided:
            status = self._process.wait(2.0)
            trace = self._read_trace()
            line, where = last_traceback_line(trace, str(self.job.file))
            words = describe_exit(status)
            if not self.record.ready:
                words = f"The check could not be readied. {self._complaint()}"
            elif line:
                words += f" It was at line {line}, in {where}."
            outcome = Outcome.CRASHED if self.record.ready else Outcome.FAULTY
            self._decide(self.record.interrupted_verdict(self.job.exercise, outcome, words, line))
        self._end()
        self._told.wait(2.0)  # a verdict that another thread is just handing over comes first
        self._deliver(Report(self, "gone"))

    def _decide(self, verdict: Verdict) -> None:
        if self._claim_decision():
            self._publish(verdict)

    def _publish(self, verdict: Verdict) -> None:
        assert self._output is not None
        self._output.complete.wait(0.5)
        text, left_out = self._output.text()
        seconds = time.perf_counter() - self._began if self._began else 0.0
        verdict = replace(verdict, seconds=seconds, output=text, cut=left_out)
        self._deliver(Report(self, "verdict", verdict=verdict))
        self._told.set()

    def _claim_decision(self) -> bool:
        with self._lock:
            first, self.decided = not self.decided, True
        return first

    def _end(self) -> None:
        self._set_timer(None)
        if self._process is not None:
            self._process.kill()
        with contextlib.suppress(OSError):
            self._trace.unlink(missing_ok=True)

    def _complaint(self) -> str:
        """The last thing the process said before it went: most often an import error."""
        try:
            said = (self._trace.parent / LOG).read_text(encoding="utf-8", errors="replace")
        except OSError:
            said = self._output.text()[0] if self._output is not None else ""
        lines = said.strip().splitlines()
        return lines[-1] if lines else "`mlx doctor` may say why."

    def _read_trace(self) -> str:
        try:
            return self._trace.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    def _set_timer(self, seconds: float | None, then: Callable[[], None] | None = None) -> None:
        # Swapped first: the timer's own thread may be in here at the same moment.
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        if seconds is not None and then is not None:
            self._timer = threading.Timer(seconds, then)
            self._timer.daemon = True
            self._timer.start()


def run_message(job: Job, token: str, trace: Path) -> bytes:
    """Return the order that sends a waiting worker off."""
    order = {
        "token": token,
        "file": str(job.file),
        "folder": str(job.folder),
        "trace": str(trace),
        "deadline": job.deadline,
        "show": job.show,
        "brief": job.brief,
    }
    return json.dumps(order).encode() + b"\n"


def file_fingerprint(path: Path) -> tuple[int, int]:
    """Return what changes when a file does."""
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return stat.st_mtime_ns, stat.st_size
