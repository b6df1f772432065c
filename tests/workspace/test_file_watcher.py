"""Saves are noticed by inotify, by watchfiles with events, and by polling."""

import os
import queue
import sys
import time

import pytest
from pseudo_terminal import save

from mlx_exercises.workspace import file_watcher
from mlx_exercises.workspace.file_watcher import FolderWatcher

WAYS = ["system", "watchfiles", "polling"] if sys.platform == "linux" else ["system", "polling"]


class Watcher:
    """A watched folder, with queues of its changes and its failures."""

    def __init__(self, path, *, poll):
        self.path = path
        self.changes = queue.Queue()
        self.failures = queue.Queue()
        self.folder = FolderWatcher(path, self.changes.put, self.failures.put, poll=poll)

    def wait_for(self, name, seconds=20.0):
        """Wait until a change of this file is reported; return the time."""
        end = time.monotonic() + seconds
        while name not in self.changes.get(timeout=max(0.01, end - time.monotonic())):
            pass
        return time.perf_counter()

    def settle(self):
        """Write files until one is reported, so that watching has begun; then drop all reports."""
        for number in range(100):
            (self.path / f"first{number}").write_text("x")
            try:
                self.changes.get(timeout=0.5)
            except queue.Empty:
                continue
            break
        try:
            while True:
                self.changes.get(timeout=0.4)
        except queue.Empty:
            return


@pytest.fixture(params=WAYS)
def watcher(request, tmp_path, monkeypatch):
    if request.param == "watchfiles":  # as on a system without inotify
        monkeypatch.setattr(
            file_watcher,
            "changes",
            lambda folder, poll: file_watcher._by_watchfiles(folder, poll=poll),
        )
    watcher = Watcher(tmp_path, poll=request.param == "polling")
    watcher.settle()
    yield watcher
    watcher.folder.stop()


def test_both_kinds_of_save_are_reported(watcher):
    """A file renamed into place and one written in place, again and again."""
    file = watcher.path / "01_a.py"
    for number in range(0, 6, 2):
        save(file, f"x = {number}")
        os.utime(file, (number, number))  # polling tells saves of one second apart by nothing
        watcher.wait_for("01_a.py")
        file.write_text(f"y = {number}")
        os.utime(file, (number + 1, number + 1))
        watcher.wait_for("01_a.py")


def test_a_new_name_and_a_lost_one_are_reported(watcher):
    """A hard link put in place, and a file deleted."""
    file = watcher.path / "01_a.py"
    (watcher.path / "other").write_text("x = 1")
    watcher.wait_for("other")
    os.link(watcher.path / "other", file)
    watcher.wait_for("01_a.py")
    file.unlink()
    watcher.wait_for("01_a.py")


def test_a_folder_that_goes_away_is_a_failure(watcher):
    """When the folder is moved away, watching ends with a reason."""
    away = watcher.path.with_name(f"{watcher.path.name} elsewhere")
    watcher.path.rename(away)
    (away / "last").write_text("x")
    assert "is gone" in watcher.failures.get(timeout=20)


@pytest.fixture
def system(tmp_path):
    if sys.platform != "linux":
        pytest.skip("only Linux says when a save is complete")
    watcher = Watcher(tmp_path, poll=False)
    watcher.settle()
    yield watcher
    watcher.folder.stop()


def test_a_file_that_stays_open_is_reported(system):
    """A save of an editor that never closes its file is reported once it pauses."""
    with (system.path / "01_a.py").open("w") as handle:
        handle.write("x = 1")
        handle.flush()
        system.wait_for("01_a.py")


def test_half_a_save_is_not_reported(system):
    """A file that is emptied, then filled and closed, is reported at the end only."""
    file = system.path / "01_a.py"
    file.write_text("x = 1")
    system.wait_for("01_a.py")
    with file.open("r+") as handle:
        handle.truncate(0)
        handle.flush()
        handle.write("x = 2")
        assert system.changes.empty()
    system.wait_for("01_a.py")


def test_without_inotify_it_polls(tmp_path, monkeypatch):
    """Where inotify has no watch left, saves are found by polling."""
    if sys.platform != "linux":
        pytest.skip("only Linux has inotify")
    from mlx_exercises.workspace import inotify

    def exhausted(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(inotify, "INotify", exhausted)
    watcher = Watcher(tmp_path, poll=False)
    watcher.settle()
    save(tmp_path / "01_a.py", "x = 1")
    watcher.wait_for("01_a.py")
    assert watcher.failures.empty()
    watcher.folder.stop()
