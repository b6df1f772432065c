"""Who runs what: warm parents, standbys ahead of need, a fresh worker for every run.

There are two warm parents at most: one for jobs that load within a moment, and one for
those that want a library that takes seconds, so that the first never wait for the second.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mlx_exercises.runner.batch import Series
from mlx_exercises.runner.forkserver_client import ForkServerClient
from mlx_exercises.runner.launch import can_fork
from mlx_exercises.runner.subprocess_worker import spawn
from mlx_exercises.runner.worker_handle import LOG, Job, Report, WorkerHandle


class WorkerPool:
    """Readies workers ahead of need and sends them off.

    Reports arrive through `deliver`, from threads of the bench's own.
    """

    def __init__(self, deliver: Callable[[Report], None], *, forking: bool | None = None) -> None:
        self._deliver = deliver
        self._forking = can_fork() if forking is None else forking
        self._nurseries: dict[bool, ForkServerClient] = {}  # by whether they load what is slow
        self._standbys: dict[Path, WorkerHandle] = {}  # by check
        self._running: set[WorkerHandle] = set()
        self._lock = threading.RLock()
        self._closed = False
        self._scratch = Path(tempfile.mkdtemp(prefix="mlx-"))

    def ready(self, job: Job) -> None:
        """Have a standby wait for this job, if none does."""
        with self._lock:
            waiting = self._standbys.get(job.check)
            if self._closed or (waiting is not None and not waiting.stale):
                return
            if waiting is not None:
                waiting.cancel()
            self._standbys[job.check] = self._start(job)

    def run(self, job: Job) -> WorkerHandle:
        """Send a worker off on the job, at once when one is waiting."""
        with self._lock:
            attempt = self._standbys.pop(job.check, None)
            if attempt is not None and attempt.stale:
                attempt.cancel()
                attempt = None
            attempt = attempt or self._start(job)
            self._running.add(attempt)
        attempt.go(job)
        return attempt

    def series(self, job: Job) -> Series | None:
        """Have a worker for many files and this job's check; None where nothing is forked."""
        if not self._forking:
            return None
        series = Series(replace(job, series=True), self._scratch)
        with self._lock:
            self._warm_parent(job).ready(series)
        return series

    def dismiss(self, *, but: frozenset[Path] = frozenset()) -> None:
        """End the standbys of all checks except these."""
        with self._lock:
            for check in [check for check in self._standbys if check not in but]:
                self._standbys.pop(check).cancel()

    def close(self) -> None:
        """End every worker."""
        with self._lock:
            self._closed = True
            attempts = [*self._standbys.values(), *self._running]
            self._standbys.clear()
            self._running.clear()
        for attempt in attempts:
            attempt.cancel()
        for nursery in self._nurseries.values():
            nursery.close()
        with contextlib.suppress(OSError):
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _start(self, job: Job) -> WorkerHandle:
        attempt = WorkerHandle(job, self._hear, self._scratch)
        if not self._forking:
            spawn(attempt)
            return attempt
        self._warm_parent(job).ready(attempt)
        return attempt

    def _warm_parent(self, job: Job) -> ForkServerClient:
        nursery = self._nurseries.get(job.heavy)
        if nursery is None or not nursery.alive:
            nursery = self._nurseries[job.heavy] = ForkServerClient(self._scratch / LOG)
        return nursery

    def _hear(self, report: Report) -> None:
        if report.kind == "gone":
            with self._lock:
                self._running.discard(report.attempt)
        self._deliver(report)
