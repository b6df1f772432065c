"""Small experiments: whether a save is seen, a worker judges, a folder takes a file."""

from __future__ import annotations

import contextlib
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from mlx_exercises.model.verdict import Outcome
from mlx_exercises.runner.job import Job
from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import wait_for
from mlx_exercises.workspace.file_watcher import FolderWatcher, needs_polling

PATIENCE = 3.0  # seconds for a save to be seen
WORKER_PATIENCE = 60.0  # seconds for a worker to answer, the first ever on a slow disk included

_CHECK = '''
def test_answer(exercise):
    """Six times seven is forty-two."""
    assert exercise.answer() == 42
'''
_ANSWER = "def answer():\n    return 6 * 7\n"


@dataclass(frozen=True, slots=True)
class WatchProbe:
    """Whether a save was seen, and after how long."""

    seconds: float | None
    polled: bool
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class WorkerProbe:
    """Whether a worker gave the right verdict, and after how long."""

    seconds: float | None
    ready: float = 0.0
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


def probe_watcher(beside: Path | None) -> WatchProbe:
    """Save a file beside the exercises, the way editors do, and see whether the watcher reports it.

    Without a folder, or where it cannot be written to, the folder for temporary files serves.
    """
    base = beside if beside is not None and not write_error(beside) else None
    try:
        with tempfile.TemporaryDirectory(dir=base, prefix=".mlx-doctor-") as name:
            return _see_a_save(name)
    except OSError as error:
        return WatchProbe(None, polled=False, trouble=f"no file could be saved ({error.strerror})")


def _see_a_save(name: str) -> WatchProbe:
    folder = Path(name)
    polled = needs_polling(folder.resolve())
    seen = threading.Event()
    blind: list[str] = []
    watched = FolderWatcher(
        folder, lambda names: seen.set() if "saved.py" in names else None, blind.append, poll=polled
    )
    try:
        # The watcher needs a moment to begin, and no moment is sure to be enough: save again.
        began = time.perf_counter()
        while not seen.is_set() and time.perf_counter() - began < PATIENCE and not blind:
            saved = time.perf_counter()
            (folder / "new").write_text(f"{saved}", encoding="utf-8")
            (folder / "new").replace(folder / "saved.py")
            if seen.wait(0.5):
                return WatchProbe(time.perf_counter() - saved, polled)
    finally:
        watched.stop()
    return WatchProbe(None, polled, " ".join(blind))


def probe_worker(*, forking: bool) -> WorkerProbe:
    """Have a worker judge a right answer, and time it."""
    began = time.perf_counter()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mlx-doctor-")))
        check, answer = folder / "check.py", folder / "answer.py"
        check.write_text(_CHECK, encoding="utf-8")
        answer.write_text(_ANSWER, encoding="utf-8")
        pool = WorkerPool(forking=forking)
        stack.callback(pool.close)
        job = Job("doctor/01_answer", check, answer, folder, ())
        try:
            wait_for(pool.ready(job).ready, WORKER_PATIENCE)
            ready = time.perf_counter()
            verdict = wait_for(pool.run(job).verdict, began + WORKER_PATIENCE - ready)
        except TimeoutError:
            return WorkerProbe(None, trouble=f"no answer in {WORKER_PATIENCE:g} seconds")
        if verdict.outcome is Outcome.PASSED:
            return WorkerProbe(time.perf_counter() - ready, ready - began)
        problem = verdict.problem
        said = problem.message if problem is not None else ""
        return WorkerProbe(None, trouble=f"{verdict.outcome}: {said}")
