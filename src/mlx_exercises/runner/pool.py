"""The pool of workers: fork servers, standbys ahead of need, a fresh worker for every run.

There are two fork servers at most: one for jobs that load within a moment, and one for those
that import a library that takes seconds, so that the first never wait for the second.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

from mlx_exercises.model.training_progress import Step
from mlx_exercises.model.verdict import Outcome, Verdict
from mlx_exercises.runner.batch import BatchWorker
from mlx_exercises.runner.events import TrainingStep, VerdictReached, WorkerEvent
from mlx_exercises.runner.forkserver_client import ForkServerClient
from mlx_exercises.runner.job import Job
from mlx_exercises.runner.launch import can_fork
from mlx_exercises.runner.scratch import Scratch
from mlx_exercises.runner.subprocess_worker import spawn
from mlx_exercises.runner.transcript import blame_the_file
from mlx_exercises.runner.worker_handle import LOG, WorkerHandle


class WorkerPool:
    """Starts workers ahead of need and has them run.

    The handle of a run has futures to wait on. For an event loop, `on_event` is called with the
    same things as events, in threads of the pool. A closed pool raises CancelledError.
    """

    def __init__(
        self,
        on_event: Callable[[WorkerEvent], None] = lambda _: None,
        *,
        forking: bool | None = None,
    ) -> None:
        self._on_event = on_event
        self._forking = can_fork() if forking is None else forking
        self._forkservers: dict[bool, ForkServerClient] = {}  # by whether the jobs load slowly
        self._standbys: dict[Path, WorkerHandle] = {}  # by check
        self._running: set[WorkerHandle] = set()
        self._lock = threading.RLock()
        self._closed = False
        self._scratch = Scratch()

    def ready(self, job: Job) -> WorkerHandle:
        """Return the standby for this job's check; start it, if none waits."""
        with self._lock:
            standby = self._take_standby(job) or self._start(job)
            self._standbys[job.check] = standby
        return standby

    def run(self, job: Job, on_step: Callable[[Step], None] | None = None) -> WorkerHandle:
        """Have a worker run the job, at once when a standby is waiting.

        `on_step`, or else the pool's `on_event`, is called in a thread of the pool for each step
        of a training.
        """
        with self._lock:
            worker = self._take_standby(job) or self._start(job)
            self._running.add(worker)
        worker.review_fault = self._review_fault
        worker.ended.add_done_callback(lambda _: self._forget(worker))
        worker.verdict.add_done_callback(lambda _: self._report_verdict(worker))
        worker.figures.add_done_callback(lambda _: self._report_figures(worker))
        worker.start_run(job, on_step or (lambda step: self._on_event(TrainingStep(worker, step))))
        return worker

    def batch_worker(self, job: Job) -> BatchWorker | None:
        """Return a worker for many files and this job's check; None where nothing is forked."""
        if not self._forking:
            return None
        worker = BatchWorker(replace(job, batch=True), self._scratch.folder)
        with self._lock:
            self._forkserver(job).start(worker)
        return worker

    def dismiss(self, *, but: frozenset[Path] = frozenset()) -> None:
        """End the standbys of all checks except these."""
        with self._lock:
            for check in [check for check in self._standbys if check not in but]:
                self._standbys.pop(check).cancel()

    def close(self) -> None:
        """End every worker."""
        with self._lock:
            self._closed = True
            workers = [*self._standbys.values(), *self._running]
            self._standbys.clear()
            self._running.clear()
        for worker in workers:
            worker.cancel()
        for forkserver in self._forkservers.values():
            forkserver.close()
        self._scratch.remove()

    def _take_standby(self, job: Job) -> WorkerHandle | None:
        standby = self._standbys.pop(job.check, None)
        if standby is not None and standby.stale:
            standby.cancel()
            return None
        return standby

    def _start(self, job: Job) -> WorkerHandle:
        if self._closed:
            raise CancelledError
        worker = WorkerHandle(job, self._scratch.folder)
        if self._forking:
            self._forkserver(job).start(worker)
        else:
            spawn(worker)
        return worker

    def _forkserver(self, job: Job) -> ForkServerClient:
        if self._closed:
            raise CancelledError
        forkserver = self._forkservers.get(job.loads_slowly)
        if forkserver is None or not forkserver.alive:
            forkserver = ForkServerClient(self._scratch.folder / LOG)
            self._forkservers[job.loads_slowly] = forkserver
        return forkserver

    def _review_fault(self, job: Job, verdict: Verdict) -> Verdict:
        """Blame the file for claims that ended in an error of the check, if the solution passes.

        The solution runs in a fresh worker; blocks until that has its verdict.
        """
        if job.solution is None:
            return verdict
        reference = replace(job, file=job.solution, show=False, solution=None)
        try:
            with self._lock:
                worker = self._start(reference)
                self._running.add(worker)
            worker.ended.add_done_callback(lambda _: self._forget(worker))
            worker.start_run(reference, lambda _: None)
            passed = worker.verdict.result().outcome is Outcome.PASSED
        except CancelledError:  # the pool was closed meanwhile
            return verdict
        return blame_the_file(verdict) if passed else verdict

    def _forget(self, worker: WorkerHandle) -> None:
        with self._lock:
            self._running.discard(worker)

    def _report_verdict(self, worker: WorkerHandle) -> None:
        if not worker.verdict.cancelled():
            self._on_event(VerdictReached(worker, worker.verdict.result()))

    def _report_figures(self, worker: WorkerHandle) -> None:
        if (made := worker.figures.result()) is not None:
            self._on_event(made)
