"""Temporary folders: those of a killed app are removed, those in use and of others are not."""

import os
import subprocess
import sys
import tempfile

import pytest

from mlx_exercises.runner.scratch import Scratch

pytest.importorskip("fcntl", reason="Windows has no flock")

CODE = """
from mlx_exercises.runner.scratch import Scratch
scratch = Scratch()
print(scratch.folder, flush=True)
input()
"""


@pytest.fixture
def owner(monkeypatch, tmp_path):
    """A process with a scratch folder that is an hour old, and that folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", CODE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        folder = tmp_path / process.stdout.readline().strip()
        os.utime(folder, (folder.stat().st_mtime - 3600,) * 2)
        yield process, folder
        process.kill()


def test_the_folder_of_a_killed_process_is_removed(owner):
    """After SIGKILL, the next pool removes what the process has left."""
    process, folder = owner
    process.kill()
    process.wait()
    Scratch().remove()
    assert not folder.exists()


def test_the_folder_of_a_living_process_stays(owner):
    """A folder in use is kept, however old it is."""
    _, folder = owner
    Scratch().remove()
    assert folder.exists()


def test_other_folders_stay(owner, tmp_path):
    """A folder of the same prefix that no pool has made is kept, and so is what a link leads to."""
    process, folder = owner
    process.kill()
    process.wait()
    elsewhere = tmp_path / "elsewhere"
    folder.rename(elsewhere)
    (tmp_path / "mlx-link").symlink_to(elsewhere)
    os.utime(tmp_path / "mlx-link", (0, 0), follow_symlinks=False)
    notes = tmp_path / "mlx-notes"
    notes.mkdir()
    os.utime(notes, (0, 0))
    Scratch().remove()
    assert notes.exists()
    assert list(elsewhere.iterdir())
