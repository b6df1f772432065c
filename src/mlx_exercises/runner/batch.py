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

from mlx_exercises.model.lines import iter_lines, to_line
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.captured_output import Output
from mlx_exercises.runner.job import Job
from mlx_exercises.runner.transcript import Transcript, describe_exit
from mlx_exercises.runner.worker_handle import LOAD_LIMIT, Process, file_fingerprint

_GRACE = 5.0  # seconds beyond the deadline, which the worker itself keeps


class BatchWorker:
    """Runs jobs of one check in turn, each in a fork of its own. Only where forking is safe.

    Makes no figures and keeps no output.
    """

    def __init__(self, job: Job, scratch: Path) -> None:
        self.job = job
        self.token = secrets.token_hex(16)
        self.alive = True
        self._check_version = file_fingerprint(job.check)
        self._trace = scratch / f"{self.token}.trace"
        self._loading = Transcript(self.token, self._trace)
        self._process: Process
        self._lines: Iterator[bytes] = iter(())

    @property
    def stale(self) -> bool:
        """Whether the worker is of no use: it has ended, or its check has changed since."""
        return not self.alive or self._check_version != file_fingerprint(self.job.check)

    def attach(self, process: Process, read: Callable[[], bytes], output: int) -> None:
        """Take over the worker's process; `read` returns bytes, none at the end."""
        self._process = process
        self._lines = iter_lines(read)
        Output(output, self.token)  # drained, so that printing never blocks

    def run(self, job: Job) -> Verdict:
        """Judge a file; blocks until its verdict. After a failure of its own, `alive` is False."""
        if not self._loading.ready:
            with self._limit(LOAD_LIMIT):
                self._loading.read(next(self._lines, b""))
        transcript = replace(self._loading, token=secrets.token_hex(16), findings=[], foreign=False)
        began = time.perf_counter()
        with self._limit(job.deadline + _GRACE):
            verdict = self._run_to_the_end(job, transcript)
        return replace(verdict, seconds=time.perf_counter() - began)

    def close(self) -> None:
        """End the worker."""
        self.alive = False
        self._process.kill()
        self._remove_trace()

    def _run_to_the_end(self, job: Job, transcript: Transcript) -> Verdict:
        message = job.to_json() | {"token": transcript.token, "trace": str(self._trace)}
        with contextlib.suppress(OSError):  # a worker that has ended gives no lines below
            self._process.send(to_line(message))
        for line in self._lines:
            match _exit_report(line, transcript.token):
                case None:
                    transcript.read(line)
                    continue
                case {"late": True}:
                    verdict = transcript.timeout_verdict(job)
                case {"status": int(status)} if not transcript.ended:
                    verdict = transcript.crash_verdict(job, status)
                case _:
                    verdict = transcript.verdict(job.exercise)
            self._remove_trace()
            return verdict
        self.alive = False
        outcome = Outcome.CRASHED if transcript.ready else Outcome.FAULTY
        reason = describe_exit(self._process.wait(2.0))
        return transcript.interrupted_verdict(job.exercise, outcome, reason)

    def _remove_trace(self) -> None:
        with contextlib.suppress(OSError):
            self._trace.unlink(missing_ok=True)

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


def _exit_report(line: bytes, token: str) -> dict[str, object] | None:
    """Return the message that the copy that had this token has ended; None for other lines."""
    with contextlib.suppress(ValueError, TypeError):
        data = json.loads(line)
        if isinstance(data, dict) and (data.get("report"), data.get("token")) == ("exited", token):
            return data
    return None
