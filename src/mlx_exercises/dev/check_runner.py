"""Runs of a check that authors ask for: any file, any seed, as many at once as there are cores."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.model.verdict import Verdict
from mlx_exercises.runner.batch import BatchWorker
from mlx_exercises.runner.job import Job, imports_of
from mlx_exercises.runner.pool import WorkerPool


@dataclass(frozen=True, slots=True)
class RunRequest:
    """One file to be judged by the check of an exercise, and how."""

    file: Path
    seed: int = 0  # how far every fixed seed is shifted
    offline: bool = False
    show: bool = False
    brief: bool = False  # stop at the first claim that does not pass
    strict: bool = False  # a suspect that no input tells apart is an error
    deadline: float | None = None  # seconds; None: as long as a learner's run gets

    @property
    def is_plain(self) -> bool:
        """Whether any worker will do that has the check collected."""
        return not (self.seed or self.offline or self.show)


@dataclass(frozen=True, slots=True)
class RunResult:
    """The verdict on a request, and its figures if it asked for them."""

    request: RunRequest
    verdict: Verdict
    figures: tuple[dict[str, Any], ...] = ()
    trouble: str = ""  # why there is no figure
    show_seconds: float = 0.0  # of processor time, spent in `show`


class CheckRunner:
    """Runs requests on fresh workers and keeps the files made for them.

    Close it when done; it is its own context manager.
    """

    def __init__(self, lanes: int | None = None) -> None:
        self.lanes = lanes or _cores()
        self._workers = WorkerPool()
        self._threads = ThreadPoolExecutor(self.lanes)
        self._idle: list[BatchWorker] = []  # the longest waiting first
        self._lock = threading.Lock()
        self.scratch = Path(tempfile.mkdtemp(prefix="mlx-dev-"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End every worker and remove the files."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._idle:
            worker.close()
        self._workers.close()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def write(self, files: ExerciseFiles, source: str) -> Path:
        """Keep a text as a learner's file for this exercise, in a folder of its own."""
        path = Path(tempfile.mkdtemp(dir=self.scratch)) / f"{files.stem}.py"
        path.write_text(source, encoding="utf-8")
        return path

    def run(self, files: ExerciseFiles, requests: Iterable[RunRequest]) -> Iterator[RunResult]:
        """Run requests side by side and yield their results in the order of the requests."""
        futures = [self._threads.submit(self._run_one, files, each) for each in requests]
        for future in futures:
            yield future.result()

    def _run_one(self, files: ExerciseFiles, request: RunRequest) -> RunResult:
        folder = Path(tempfile.mkdtemp(dir=self.scratch))
        job = Job(
            exercise=files.name,
            check=files.check.path,
            file=request.file,
            folder=folder,
            imports=imports_of(files.check.path, files.solution.path),
            deadline=request.deadline or files.deadline,
            show=request.show,
            seed=request.seed,
            offline=request.offline,
            brief=request.brief,
            strict=request.strict,
        )
        try:
            if request.is_plain and (worker := self._borrow(job)) is not None:
                verdict = worker.run(job)
                self._give_back(worker)
                return RunResult(request, verdict)
            handle = self._workers.run(job)
            verdict = handle.verdict.result()
            made = handle.figures.result() if request.show else None
            if made is None:
                return RunResult(request, verdict)
            return RunResult(request, verdict, made.figures, made.trouble, made.work)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _borrow(self, job: Job) -> BatchWorker | None:
        """Take a worker that has this check collected, a waiting one or a new one."""
        with self._lock:
            for worker in self._idle:
                if worker.job.check == job.check and not worker.stale:
                    self._idle.remove(worker)
                    return worker
        return self._workers.batch_worker(job)

    def _give_back(self, worker: BatchWorker) -> None:
        with self._lock:
            if worker.alive:
                self._idle.append(worker)
            surplus = self._idle[: -2 * self.lanes]
            del self._idle[: len(surplus)]
        for each in surplus:
            each.close()


def _cores() -> int:
    with contextlib.suppress(AttributeError):  # Linux alone knows what we may use
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
