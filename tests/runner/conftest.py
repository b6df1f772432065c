"""A pool of workers of each kind, and a small check to run files against."""

import contextlib
import sys

import psutil
import pytest

from mlx_exercises.runner.job import Job
from mlx_exercises.runner.pool import WorkerPool

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


class Harness:
    """Runs texts as learner's files by one check, in workers of one kind."""

    def __init__(self, folder, *, forking):
        self.forking = forking
        self.check = folder / "checks" / "01_double.py"
        self.check.parent.mkdir(parents=True)
        self.check.write_text(CHECK, encoding="utf-8")
        self.file = folder / "work" / "01_double.py"
        self.file.parent.mkdir()
        self.pool = WorkerPool(forking=forking)

    def job(self, deadline=20.0, **more):
        """The job that judges the file."""
        folder = self.file.parent
        return Job("00_try/01_double", self.check, self.file, folder, (), deadline, **more)

    def verdict(self, text, **job):
        """Return the verdict on a file with this text (or these bytes)."""
        self.file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.verdict_on_file(**job)

    def verdict_on_file(self, **job):
        """Return the verdict on the file as it is."""
        return self.pool.run(self.job(**job)).verdict.result(60)

    def wait_until_gone(self, pid):
        """Wait for the end of a process; fail when it still runs after a minute."""
        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(pid).wait(60)

    @contextlib.contextmanager
    def check_changed_to(self, text):
        """Have another text as the check for a while."""
        original = self.check.read_text(encoding="utf-8")
        self.check.write_text(text, encoding="utf-8")
        try:
            yield
        finally:
            self.check.write_text(original, encoding="utf-8")


@pytest.fixture(scope="module", params=WAYS)
def harness(request, tmp_path_factory):
    """A pool of workers of each kind, which one module of tests shares."""
    harness = Harness(tmp_path_factory.mktemp("harness"), forking=request.param == "fork")
    yield harness
    harness.pool.close()
