"""Files that threads and processes write at the same time."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from mlx_exercises.errors import MlxError
from mlx_exercises.workspace import files
from mlx_exercises.workspace.files import atomic_write, create_backup, exclusive_lock, list_backups

posix = pytest.mark.skipif(os.name != "posix", reason="only POSIX has a umask and file modes")


@contextlib.contextmanager
def umask(value):
    """Another umask for a while."""
    before = os.umask(value)
    try:
        yield
    finally:
        os.umask(before)


@posix
def test_threads_that_write_at_once_obey_the_umask(tmp_path, monkeypatch):
    """Of 200 new files that four threads write, none gets more permissions than allowed."""
    real = os.umask

    def slow(value):  # whoever changes the umask of the process is found out by other threads
        before = real(value)
        time.sleep(0.001)
        return before

    with umask(0o027), ThreadPoolExecutor(4) as pool:
        monkeypatch.setattr(os, "umask", slow)
        list(pool.map(lambda n: atomic_write(tmp_path / f"{n}", b"x"), range(200)))
        monkeypatch.undo()
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o640}


@posix
def test_an_existing_file_keeps_its_permissions(tmp_path):
    """What was executable or private stays so."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    for mode in (0o600, 0o755):
        path.chmod(mode)
        atomic_write(path, b"new")
        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", mode)


@posix
def test_a_link_stays_a_link(tmp_path):
    """Writing through a symbolic link changes the file it points to, and leaves the link."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere" / "file")
    atomic_write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "elsewhere" / "file").read_bytes() == b"new"
    assert not list(tmp_path.rglob("*.mlx-tmp"))


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    """When the content cannot be written, the old one stands, and no half of a file is left."""
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for write in (lambda: atomic_write(path, b"new"), lambda: create_backup(tmp_path, b"new")):
        with pytest.raises(MlxError, match="No space left"):
            write()
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


_BACKUPS = """
import sys
from pathlib import Path
from mlx_exercises.workspace.files import create_backup

print("ready", flush=True)
sys.stdin.readline()
for number in range(40):
    create_backup(Path(sys.argv[1]), f"{sys.argv[2]} {number}".encode())
"""


def test_processes_never_overwrite_each_others_backups(tmp_path):
    """Eight processes that make 40 backups each, all in the same moment, leave 320 backups."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [
        subprocess.Popen([sys.executable, "-c", _BACKUPS, tmp_path, f"{number}"], **pipes)
        for number in range(8)
    ]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    contents = {path.read_text() for path in list_backups(tmp_path)}
    assert contents == {f"{number} {each}" for number in range(8) for each in range(40)}


def test_backups_are_listed_newest_first(tmp_path):
    """By their time, and within one second by their number."""
    made = [create_backup(tmp_path, f"{number}".encode()) for number in range(12)]
    assert list_backups(tmp_path) == made[::-1]


class FakeMsvcrt:
    """`msvcrt.locking` as Windows has it, for all descriptors of one file."""

    LK_LOCK, LK_UNLCK = 1, 0

    def __init__(self):
        self.lock = threading.Lock()
        self.regions = []

    def locking(self, descriptor, mode, count):
        self.regions.append((os.lseek(descriptor, 0, os.SEEK_CUR), count))
        if mode == self.LK_UNLCK:
            self.lock.release()
        elif not self.lock.acquire(timeout=10):
            raise OSError(36, "Resource deadlock avoided")


@pytest.fixture
def windows(monkeypatch):
    """Locks as on Windows."""
    fake = FakeMsvcrt()
    monkeypatch.setattr(files, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    return fake


def test_on_windows_one_byte_behind_the_content_is_locked(windows, tmp_path):
    """The same byte is locked and unlocked, so far behind that nobody's reading is blocked."""
    with (tmp_path / "a").open("wb") as file:
        file.write(b"content")
        file.flush()
        with exclusive_lock(file.fileno()) as locked:
            assert locked
            assert windows.lock.locked()
        assert not windows.lock.locked()
    assert windows.regions == [(2**30, 1)] * 2
    assert (tmp_path / "a").stat().st_size == len(b"content")


@posix
def test_a_lock_keeps_others_out_until_it_is_released(tmp_path):
    """A second descriptor of the file, as in another process, gets no lock meanwhile."""
    import fcntl

    with (tmp_path / "a").open("wb") as one, (tmp_path / "a").open("rb") as two:
        with exclusive_lock(one.fileno()) as locked:
            assert locked
            with pytest.raises(BlockingIOError):
                fcntl.flock(two, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(two, fcntl.LOCK_EX | fcntl.LOCK_NB)


@posix
def test_a_file_system_without_locks_is_no_error(tmp_path, monkeypatch):
    """Where the system refuses a lock, the block runs and knows that it has none."""
    import fcntl

    def refused(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refused)
    with (tmp_path / "a").open("wb") as file, exclusive_lock(file.fileno()) as locked:
        assert not locked
