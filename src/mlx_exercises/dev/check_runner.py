"""Runs of a check that authors ask for: any file, any seed, as many as there are cores."""

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
    """One file to be judged by a draft's check, and how."""

    file: Path
    seed: int = 0  # how far every fixed seed is moved
    offline: bool = False
    show: bool = False
    brief: bool = False  # stop at the first claim that does not pass
    deadline: float | None = None  # seconds; None: as long as a learner's run gets

    @property
    def is_plain(self) -> bool:
        """Whether any worker will do that has the check collected."""
        return not (self.seed or self.offline or self.show)


@dataclass(frozen=True, slots=True)
class RunResult:
    """What became of a trial."""

    trial: RunRequest
    verdict: Verdict
    pictures: tuple[dict[str, Any], ...] = ()
    trouble: str = ""  # why there is no picture
    showing: float = 0.0  # seconds of processor time that the pictures took


class CheckRunner:
    """Runs trials on fresh workers and keeps the files made for them.

    Close it when done; it is its own context manager.
    """

    def __init__(self, lanes: int | None = None) -> None:
        self.lanes = lanes or _cores()
        self._bench = WorkerPool()
        self._pool = ThreadPoolExecutor(self.lanes)
        self._idle: list[BatchWorker] = []  # the longest waiting first
        self._lock = threading.Lock()
        self._count = 0
        self.scratch = Path(tempfile.mkdtemp(prefix="mlx-dev-"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End every worker and remove the files."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for series in self._idle:
            series.close()
        self._bench.close()
        shutil.rmtree(self.scratch, ignore_errors=True)

    def write(self, draft: ExerciseFiles, source: str) -> Path:
        """Keep a text as a learner's file for this draft's check, in a folder of its own."""
        with self._lock:
            self._count += 1
            folder = self.scratch / str(self._count)
        folder.mkdir()
        path = folder / f"{draft.stem}.py"
        path.write_text(source, encoding="utf-8")
        return path

    def run(self, draft: ExerciseFiles, trials: Iterable[RunRequest]) -> Iterator[RunResult]:
        """Run trials side by side and yield their results in the order of the trials."""
        imports = tuple(imports_of(draft.check.path, draft.solution.path))
        futures = [self._pool.submit(self._run_one, draft, each, imports) for each in trials]
        for future in futures:
            yield future.result()

    def _run_one(
        self, draft: ExerciseFiles, trial: RunRequest, imports: tuple[str, ...]
    ) -> RunResult:
        folder = Path(tempfile.mkdtemp(dir=self.scratch))
        job = Job(
            exercise=draft.name,
            check=draft.check.path,
            file=trial.file,
            folder=folder,
            imports=imports,
            deadline=trial.deadline or draft.deadline,
            show=trial.show,
            seed=trial.seed,
            offline=trial.offline,
            brief=trial.brief,
        )
        try:
            if trial.is_plain and (series := self._borrow(job)) is not None:
                verdict = series.run(job)
                self._give_back(series)
                return RunResult(trial, verdict)
            return self._run_alone(trial, job)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _borrow(self, job: Job) -> BatchWorker | None:
        """Take a worker that has this check collected, a waiting one or a new one."""
        with self._lock:
            for series in self._idle:
                if series.job.check == job.check and not series.stale:
                    self._idle.remove(series)
                    return series
        return self._bench.batch_worker(job)

    def _give_back(self, series: BatchWorker) -> None:
        with self._lock:
            if series.alive:
                self._idle.append(series)
            surplus = self._idle[: -2 * self.lanes]
            del self._idle[: len(surplus)]
        for each in surplus:
            each.close()

    def _run_alone(self, trial: RunRequest, job: Job) -> RunResult:
        worker = self._bench.run(job)
        verdict = worker.verdict.result()
        made = worker.figures.result() if trial.show else None
        if made is None:
            return RunResult(trial, verdict)
        return RunResult(trial, verdict, made.figures, made.trouble, made.work)


def _cores() -> int:
    with contextlib.suppress(AttributeError):  # Linux alone knows what we may use
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
