"""A worker that judges one file after another with one collected check: for authors."""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.captured_output import Output
from mlx_exercises.runner.transcript import Record, describe_exit, last_traceback_line
from mlx_exercises.runner.worker_handle import WARMING, Job, Process, file_fingerprint, run_message

_GRACE = 5.0  # seconds beyond the deadline, which the worker itself keeps


class Series:
    """Runs jobs of one check in turn, each in a fork of its own. Only where forking is safe.

    Shows no pictures and keeps no output.
    """

    def __init__(self, job: Job, scratch: Path) -> None:
        self.job = job
        self.token = secrets.token_hex(16)
        self.alive = True
        self._born = file_fingerprint(job.check)
        self._trace = scratch / f"{self.token}.trace"
        self._first = Record(self.token)
        self._lines: Iterator[bytes] = iter(())

    @property
    def stale(self) -> bool:
        """Whether it is no use any more: it has ended, or the check has changed since."""
        return not self.alive or self._born != file_fingerprint(self.job.check)

    def follow(self, process: Process, reports: Callable[[], bytes], output: int) -> None:
        """Take over the worker; `reports` returns bytes, empty at the end."""
        self._process = process
        self._output = Output(output, self.token)  # drained, so that printing never blocks
        self._lines = _lines_of(reports)

    def run(self, job: Job) -> Verdict:
        """Judge a file; blocks until its verdict. After a failure of its own, `alive` is False."""
        if not self._first.ready:
            with self._limit(WARMING):
                self._first.read(next(self._lines, b""))
        record = Record(secrets.token_hex(16))
        record.ready, record.claims = self._first.ready, self._first.claims
        record.trouble = self._first.trouble
        began = time.perf_counter()
        with self._limit(job.deadline + _GRACE):
            verdict = self._carry_out(job, record)
        return replace(verdict, seconds=time.perf_counter() - began)

    def close(self) -> None:
        """End the worker."""
        self.alive = False
        self._process.kill()
        with contextlib.suppress(OSError):
            self._trace.unlink(missing_ok=True)

    def _carry_out(self, job: Job, record: Record) -> Verdict:
        with contextlib.suppress(OSError):  # a dead worker is noticed below
            self._process.send(run_message(job, record.token, self._trace))
        for line in self._lines:
            match _left(line, record.token):
                case None:
                    record.read(line)
                case {"late": True}:
                    said = f"Still running after {job.deadline:g} seconds, so it was stopped."
                    return self._cut_short(job, record, Outcome.TIMEOUT, said)
                case {"status": int(status)} if not record.ended:
                    return self._cut_short(job, record, Outcome.CRASHED, describe_exit(status))
                case _:
                    return record.verdict(job.exercise)
        self.alive = False
        outcome = Outcome.CRASHED if record.ready else Outcome.FAULTY
        return record.interrupted_verdict(
            job.exercise, outcome, describe_exit(self._process.wait(2.0))
        )

    def _cut_short(self, job: Job, record: Record, outcome: Outcome, said: str) -> Verdict:
        line, where = None, ""
        with contextlib.suppress(OSError):
            trace = self._trace.read_text(encoding="utf-8", errors="replace")
            self._trace.unlink()
            line, where = last_traceback_line(trace, str(job.file))
        place = f" It was at line {line}, in {where}." if line else ""
        return record.interrupted_verdict(job.exercise, outcome, said + place, line)

    @contextlib.contextmanager
    def _limit(self, seconds: float) -> Iterator[None]:
        """End the worker when it does not answer at all."""
        timer = threading.Timer(seconds, self.close)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _lines_of(reports: Callable[[], bytes]) -> Iterator[bytes]:
    pending = b""
    with contextlib.suppress(OSError):
        while chunk := reports():
            *lines, pending = (pending + chunk).split(b"\n")
            yield from lines


def _left(line: bytes, token: str) -> dict[str, object] | None:
    with contextlib.suppress(ValueError, TypeError):
        data = json.loads(line)
        if isinstance(data, dict) and (data.get("report"), data.get("token")) == ("left", token):
            return data
    return None
