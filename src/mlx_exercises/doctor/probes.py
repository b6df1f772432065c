"""Probes: they save a file and watch for it, run a check in a worker, write to a folder."""

from __future__ import annotations

import contextlib
import queue
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import Job, Report
from mlx_exercises.workspace.file_watcher import FolderWatcher, needs_polling

_SAVE_TIMEOUT = 3.0  # seconds
_WORKER_TIMEOUT = 60.0  # seconds: the very first start on a slow disk takes long

_CHECK = '''
def test_answer(exercise):
    """Six times seven is forty-two."""
    assert exercise.answer() == 42
'''
_ANSWER = "def answer():\n    return 6 * 7\n"


@dataclass(frozen=True, slots=True)
class WatchProbe:
    """Whether a save was noticed, and after how long."""

    seconds: float | None  # None: it was not
    polled: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class WorkerProbe:
    """Whether a worker gave the right verdict, and after how long."""

    seconds: float | None  # from ready to the verdict; None: there was no right one
    ready: float = 0.0  # seconds from the start
    trouble: str = ""


def write_error(folder: Path) -> str:
    """Return why nothing can be written into a folder; empty when it can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"mlx" * 1000)
            file.flush()
    except OSError as error:
        return f"nothing can be written in {folder} ({error.strerror})"
    return ""


def probe_watcher(folder: Path | None) -> WatchProbe:
    """Save a file in a folder below `folder`, as editors do, and wait until it is noticed.

    Without a folder that can be written to, the one for temporary files is used.
    """
    base = folder if folder is not None and not write_error(folder) else None
    try:
        with tempfile.TemporaryDirectory(dir=base, prefix=".mlx-doctor-") as name:
            return _probe_save(Path(name))
    except OSError as error:
        return WatchProbe(None, polled=False, trouble=f"no file could be saved ({error.strerror})")


def _probe_save(folder: Path) -> WatchProbe:
    polled = needs_polling(folder.resolve())
    noticed = threading.Event()
    failures: list[str] = []

    def on_change(names: set[str]) -> None:
        if "saved.py" in names:
            noticed.set()

    watcher = FolderWatcher(folder, on_change, failures.append, poll=polled)
    try:
        # The watcher needs some time to start, nobody knows how much: save again and again.
        start = time.perf_counter()
        while time.perf_counter() - start < _SAVE_TIMEOUT and not failures:
            saved = time.perf_counter()
            (folder / "new").write_text(f"{saved}", encoding="utf-8")
            (folder / "new").replace(folder / "saved.py")
            if noticed.wait(0.5):
                return WatchProbe(time.perf_counter() - saved, polled)
    finally:
        watcher.stop()
    return WatchProbe(None, polled, " ".join(failures))


def probe_worker(*, forking: bool) -> WorkerProbe:
    """Run a check of a right answer in a worker, and time it."""
    reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
    start = ready = time.perf_counter()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mlx-doctor-")))
        check, answer = folder / "check.py", folder / "answer.py"
        check.write_text(_CHECK, encoding="utf-8")
        answer.write_text(_ANSWER, encoding="utf-8")
        pool = WorkerPool(reports.put, forking=forking)
        stack.callback(pool.close)
        job = Job("doctor/01_answer", check, answer, folder, ())
        pool.ready(job)
        while (left := start + _WORKER_TIMEOUT - time.perf_counter()) > 0:
            with contextlib.suppress(queue.Empty):
                report = reports.get(timeout=min(0.5, left))
                if report.kind == "ready":
                    ready = time.perf_counter()
                    pool.run(job)
                elif report.verdict is not None:
                    now = time.perf_counter()
                    if report.verdict.outcome is Outcome.PASSED:
                        return WorkerProbe(now - ready, ready - start)
                    problem = report.verdict.problem
                    message = problem.message if problem is not None else ""
                    return WorkerProbe(None, trouble=f"{report.verdict.outcome}: {message}")
    return WorkerProbe(None, trouble=f"no answer in {_WORKER_TIMEOUT:g} seconds")
