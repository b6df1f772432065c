"""Writing files that a crash, another thread or another process must not spoil."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mlx_exercises.errors import MlxError

_LOCKED_BYTE = 2**30  # msvcrt locks bytes; this one lies behind every journal
_MOST_BACKUPS = 10_000  # in one second
_ADVICE = "Is the folder writable, and is there room on the disk?"


def atomic_write(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all. Raises `MlxError`.

    An existing file keeps its permissions, a new one gets those that the umask allows.
    """
    with explain_errors(f"{path} cannot be written", _ADVICE):
        target = path.resolve() if path.is_symlink() else path  # a link stays a link
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{secrets.token_hex(8)}.mlx-tmp")
        try:
            # The kernel applies the umask: to ask for it one would have to change it, which
            # other threads would feel.
            _write_new(temporary, content)
            with contextlib.suppress(FileNotFoundError):
                temporary.chmod(target.stat().st_mode & 0o777)
            temporary.replace(target)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def create_backup(folder: Path, content: bytes) -> Path:
    """Write a new file, named after the time, into a folder; return it. Raises `MlxError`.

    Exclusive creation keeps processes apart that make a backup in the same second.
    """
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d_%H-%M-%S")
    with explain_errors(f"{folder} cannot be written", _ADVICE):
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, _MOST_BACKUPS):
            path = folder / (f"{stamp}.py" if number == 1 else f"{stamp}-{number:03}.py")
            with contextlib.suppress(FileExistsError):
                _write_new(path, content)
                return path
    raise MlxError(f"{folder} is full of backups of the same second.")


def list_backups(folder: Path) -> list[Path]:
    """Return the backups in a folder, newest first."""
    # By name, which holds the time, and within one second by the number behind it.
    return sorted(folder.glob("*.py"), key=lambda path: path.stem, reverse=True)


@contextlib.contextmanager
def exclusive_lock(descriptor: int) -> Iterator[bool]:
    """Hold a lock on an open file; yield whether it keeps others out.

    It is False on a file system without locks, and on Windows after ten seconds of waiting.
    """
    if sys.platform == "win32":
        import msvcrt

        def lock(mode: int) -> None:
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, mode, 1)

        acquire, release = msvcrt.LK_LOCK, msvcrt.LK_UNLCK
    else:
        import fcntl

        def lock(mode: int) -> None:
            fcntl.flock(descriptor, mode)

        acquire, release = fcntl.LOCK_EX, fcntl.LOCK_UN
    try:
        lock(acquire)
        held = True
    except OSError:
        held = False
    try:
        yield held
    finally:
        if held:
            lock(release)


def _write_new(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet, down to the disk. Raises OSError."""
    try:
        with path.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        raise  # the file belongs to somebody else
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


@contextlib.contextmanager
def explain_errors(what: str, advice: str) -> Iterator[None]:
    """Raise an OSError of the block as an `MlxError` that says what failed, and why."""
    try:
        yield
    except OSError as error:
        raise MlxError(f"{what} ({error.strerror}).", advice) from error
