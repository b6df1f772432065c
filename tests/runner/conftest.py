"""A bench of each kind, and a small check to run files against."""

import os
import queue
import sys
import time
from pathlib import Path

import pytest

from mlx_exercises.runner.pool import WorkerPool
from mlx_exercises.runner.worker_handle import Job

CHECK = '''\
"""Checks for doubling."""

from mlx_exercises.checking import close


def test_double(exercise):
    """Twice 3 is 6."""
    close(exercise.double(3.0), 6.0, "Twice 3 is 6.")


def test_zero(exercise):
    """Twice 0 is 0."""
    close(exercise.double(0.0), 0.0, "Twice 0 is 0.")


def show(exercise):
    """Show the number 14."""
    from mlx_exercises.figures import Text

    return Text(f"Twice 7 is {exercise.double(7.0)}")
'''

WAYS = ["fork", "spawn"] if sys.platform == "linux" else ["spawn"]


class ClaimRunner:
    """Runs texts as learner's files and waits for what the bench says."""

    def __init__(self, folder, *, forking):
        self.folder = folder
        self.check = folder / "checks" / "01_double.py"
        self.check.parent.mkdir(parents=True)
        self.check.write_text(CHECK, encoding="utf-8")
        self.file = folder / "work" / "01_double.py"
        self.file.parent.mkdir()
        self.reports = queue.Queue()
        self.bench = WorkerPool(self.reports.put, forking=forking)

    def job(self, deadline=20.0, imports=()):
        return Job(
            "00_try/01_double", self.check, self.file, self.file.parent, tuple(imports), deadline
        )

    def wait(self, kind, seconds=60.0):
        end = time.monotonic() + seconds
        while True:
            report = self.reports.get(timeout=max(0.01, end - time.monotonic()))
            if report.kind == kind:
                return report

    def verdict(self, text, **job):
        """Return the verdict on a file with this text (or these bytes)."""
        data = text if isinstance(text, bytes) else text.encode()
        self.file.write_bytes(data)
        return self.verdict_as_it_is(**job)

    def verdict_as_it_is(self, **job):
        attempt = self.bench.run(self.job(**job))
        while True:
            report = self.wait("verdict")
            if report.attempt is attempt:
                return report.verdict


@pytest.fixture(scope="module", params=WAYS)
def judge(request, tmp_path_factory):
    judge = ClaimRunner(tmp_path_factory.mktemp("bench"), forking=request.param == "fork")
    judge.way = request.param
    yield judge
    judge.bench.close()


def processes_with(marker: str) -> list[int]:
    """Processes whose environment or command line carries a marker (Linux)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            try:
                if marker.encode() in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
    return found
