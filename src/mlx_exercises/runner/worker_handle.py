"""The handle of one worker: the app attaches it to a process, starts its run, gets its verdict."""

from __future__ import annotations

import contextlib
import math
import secrets
import threading
import time
from collections.abc import Callable
from concurrent import futures
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from mlx_exercises.model.lines import iter_lines, to_line
from mlx_exercises.model.training_progress import Step
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.captured_output import Output
from mlx_exercises.runner.events import FiguresMade
from mlx_exercises.runner.job import Job
from mlx_exercises.runner.transcript import Transcript

FIGURES_LIMIT = 5.0  # seconds the figures after a pass may take
LOAD_LIMIT = 180.0  # seconds the libraries may take to load
LOG = "worker.log"  # the file with what fork servers write to standard error
_TURN = 0.5  # seconds between two chances to notice Ctrl-C

T = TypeVar("T")


class Process(Protocol):
    """The worker's process, forked or a subprocess."""

    pid: int | None

    def send(self, message: bytes) -> None:
        """Write to the worker's channel. Raises OSError when it is gone."""

    def kill(self) -> None:
        """End the process and everything it started."""

    def wait(self, seconds: float) -> int | None:
        """Return the exit status, negative for a signal, or None when it is not known in time."""


class WorkerHandle:
    """A worker that loads what its check needs, waits for its one run, and ends after it.

    Futures say how far it is: `ready` is done when everything is loaded; `verdict` has the verdict
    of the run, or is cancelled; `figures` follows, and is None where a run makes none; `ended` is
    done when the worker is gone, and so are all the others then.
    """

    def __init__(self, job: Job, scratch: Path) -> None:
        self.job = job
        self.token = secrets.token_hex(16)
        self.ready: Future[None] = Future()
        self.verdict: Future[Verdict] = Future()
        self.figures: Future[FiguresMade | None] = Future()
        self.ended: Future[None] = Future()
        self.review_fault: Callable[[Job, Verdict], Verdict] = lambda _, verdict: verdict
        self._on_step: Callable[[Step], None] = lambda _: None
        self._check_version = file_fingerprint(job.check)
        self._transcript = Transcript(self.token, scratch / f"{self.token}.trace")
        self._lock = threading.Lock()
        self._sent = False  # the run message was sent
        self._decided = False  # a verdict was reached, or is not wanted any more
        self._timer: threading.Timer | None = None
        self._started_at = 0.0
        self._process: Process
        self._output: Output

    def attach(self, process: Process, read: Callable[[], bytes], output: int) -> None:
        """Begin to read what the worker sends; `read` returns bytes, none at the end."""
        self._process = process
        self._output = Output(output, self.token)
        self._set_timer(LOAD_LIMIT, self._loaded_too_long)
        threading.Thread(target=self._listen, args=(read,), daemon=True, name="mlx-worker").start()

    @property
    def stale(self) -> bool:
        """Whether the worker is of no use: it has ended, or its check has changed since."""
        return self._decided or self._check_version != file_fingerprint(self.job.check)

    def start_run(self, job: Job, on_step: Callable[[Step], None]) -> None:
        """Have the worker run the check on the job's file.

        `on_step` is called, in a thread of the handle, with each step of a training.
        """
        trace = self._transcript.trace
        message = job.to_json() | {"token": self.token, "trace": str(trace)}
        with self._lock:
            self.job, self._on_step = job, on_step
            self._sent = True
            if self._transcript.ready:
                self._start_clock()
        with contextlib.suppress(OSError):  # the listener notices a worker that has ended
            self._process.send(to_line(message))

    def cancel(self) -> None:
        """End the worker; no verdict will come."""
        if self._claim_decision():
            self.verdict.cancel()
            self.verdict.set_running_or_notify_cancel()
        self._end()

    def _listen(self, read: Callable[[], bytes]) -> None:
        try:
            for line in iter_lines(read):
                self._handle(line)
        finally:
            self._channel_closed()

    def _handle(self, line: bytes) -> None:
        match self._transcript.read(line):
            case {"report": "ready"}:
                with self._lock:
                    self._set_timer(None)
                    if self._sent:
                        self._start_clock()
                _resolve(self.ready, None)
            case {"report": "step", "step": dict(data)} if not self._decided:
                with contextlib.suppress(ValueError, TypeError, KeyError):
                    self._on_step(Step.from_json(data))
            case {"report": "end"}:
                self._set_timer(FIGURES_LIMIT, self._end)
                if self._claim_decision():
                    verdict = self._transcript.verdict(self.job.exercise)
                    if any(each.outcome is Outcome.FAULTY for each in verdict.findings):
                        verdict = self.review_fault(self.job, verdict)
                    self._publish(verdict)
            case {"report": "figures", "figures": list(made), "trouble": trouble, "work": work}:
                _resolve(self.figures, FiguresMade(self, tuple(made), str(trouble), float(work)))

    def _timed_out(self) -> None:
        # Claimed before the kill, or the listener would take the death it sees for a crash.
        if self._claim_decision():
            verdict = self._transcript.timeout_verdict(self.job)
            self._end()
            self._publish(verdict)

    def _loaded_too_long(self) -> None:
        if self._claim_decision():
            self._end()
            message = f"The libraries of this check did not load in {LOAD_LIMIT:g} seconds."
            self._publish(self._faulty_verdict(message))

    def _channel_closed(self) -> None:
        """End the worker: after the end of its run as usual, before it as a crash."""
        self._set_timer(None)
        status = None if self._decided else self._process.wait(2.0)
        if self._claim_decision():
            if self._transcript.ready:
                self._publish(self._transcript.crash_verdict(self.job, status))
            else:
                message = f"The check could not be readied. {self._last_line_of_stderr()}"
                self._publish(self._faulty_verdict(message))
        self._end()
        futures.wait([self.verdict], 2.0)  # another thread may be publishing it
        _resolve(self.ready, None)
        _resolve(self.figures, None)
        self._process.wait(2.0)  # or a killed subprocess would stay a zombie
        self.ended.set_result(None)

    def _faulty_verdict(self, message: str) -> Verdict:
        return self._transcript.interrupted_verdict(self.job.exercise, Outcome.FAULTY, message)

    def _publish(self, verdict: Verdict) -> None:
        self._output.complete.wait(0.5)
        text, left_out = self._output.text()
        seconds = time.perf_counter() - self._started_at if self._started_at else 0.0
        self.verdict.set_result(replace(verdict, seconds=seconds, output=text, cut=left_out))

    def _claim_decision(self) -> bool:
        """Return True to the one thread that is to publish the verdict or to cancel it."""
        with self._lock:
            first, self._decided = not self._decided, True
        return first

    def _end(self) -> None:
        self._set_timer(None)
        self._process.kill()
        with contextlib.suppress(OSError):
            self._transcript.trace.unlink(missing_ok=True)

    def _last_line_of_stderr(self) -> str:
        """Return what the process wrote last to standard error: most often an import error."""
        try:
            log = self._transcript.trace.with_name(LOG)
            text = log.read_text(encoding="utf-8", errors="replace")
        except OSError:
            text = self._output.text()[0]
        lines = text.strip().splitlines()
        return lines[-1] if lines else "`mlx doctor` may say why."

    def _start_clock(self) -> None:
        self._started_at = time.perf_counter()
        self._set_timer(self.job.deadline, self._timed_out)

    def _set_timer(self, seconds: float | None, then: Callable[[], None] = lambda: None) -> None:
        # Swapped first: the timer's own thread may be in here at the same moment.
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        if seconds is not None:
            self._timer = threading.Timer(seconds, then)
            self._timer.daemon = True
            self._timer.start()


def wait_for(future: Future[T], seconds: float = math.inf) -> T:
    """Return a future's result; in the main thread, let Ctrl-C interrupt the wait everywhere.

    Raises TimeoutError after so many seconds, and CancelledError for a cancelled future.
    """
    end = time.monotonic() + seconds
    # On Windows a thread that waits without a limit does not notice Ctrl-C.
    while not future.done() and (left := end - time.monotonic()) > 0:
        futures.wait([future], min(_TURN, left))
    return future.result(0)


def file_fingerprint(path: Path) -> tuple[int, int]:
    """Return the time and the size of a file: what changes when somebody edits it."""
    try:
        stat = path.stat()
    except OSError:
        return (0, 0)
    return stat.st_mtime_ns, stat.st_size


def _resolve(future: Future[T], result: T) -> None:
    if not future.done():
        future.set_result(result)
