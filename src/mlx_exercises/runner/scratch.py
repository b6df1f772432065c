"""The temporary folder of a pool, and the removal of those that a killed app has left."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from pathlib import Path

_PREFIX = "mlx-"
_LOCK = "owner.lock"  # locked (flock) as long as the process that made the folder is there
_YOUNG = 60.0  # seconds in which a folder may have its file and not yet the lock


class Scratch:
    """A temporary folder. Making one removes those of this user whose owner is gone.

    Where there is no `fcntl` (Windows), no other folder is removed.
    """

    def __init__(self) -> None:
        remove_abandoned(Path(tempfile.gettempdir()))
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        # Not inherited by workers: the lock ends with this process, however it ends.
        self._lock = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        _try_lock(self._lock)

    def remove(self) -> None:
        """Remove the folder; a second call does nothing."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1
            shutil.rmtree(self.folder, ignore_errors=True)


def remove_abandoned(parent: Path) -> None:
    """Remove the folders in `parent` that a pool of this user made and no process holds."""
    if not hasattr(os, "getuid"):
        return
    for folder in parent.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            stat = folder.lstat()  # of a link itself, whose target is not ours to remove
            if stat.st_uid != os.getuid() or time.time() - stat.st_mtime < _YOUNG:
                continue
            lock = os.open(folder / _LOCK, os.O_RDWR | os.O_NOFOLLOW)
            try:
                if _try_lock(lock):  # of a link, rmtree removes nothing
                    shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)


def _try_lock(fd: int) -> bool:
    """Lock an open file for as long as it is open; return whether nobody else holds it."""
    try:
        import fcntl
    except ImportError:  # Windows
        return False
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
