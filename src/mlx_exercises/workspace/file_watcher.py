"""Watches a folder and reports the files that were saved, as soon as a save is complete."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

# Milliseconds. watchfiles collects changes until a step brings none, or the debounce time is up.
_STEP = 11
_DEBOUNCE = 100
_POLL_DELAY = 200
_STOP_INTERVAL = 1.0  # seconds after which the thread looks whether to stop

# File systems that report no changes which were made on another machine.
_WITHOUT_EVENTS = (
    "nfs", "nfs4", "cifs", "smb3", "9p", "drvfs", "fuse.sshfs", "vboxsf", "fuse.vmhgfs-fuse",
)  # fmt: skip
_MOUNT_FIELDS = 3  # device, mount point, type, and more that is not needed


class FolderWatcher:
    """Watches one folder in a thread until stopped.

    `on_change` gets the names of changed files, `on_failure` the reason why watching has ended.
    It watches the folder and not a file, since editors replace the file.
    """

    def __init__(
        self,
        path: Path,
        on_change: Callable[[set[str]], None],
        on_failure: Callable[[str], None],
        *,
        poll: bool,
    ) -> None:
        self.path = path
        self._on_change = on_change
        self._on_failure = on_failure
        self._poll = poll
        self._stop = threading.Event()
        threading.Thread(target=self._watch, daemon=True, name="mlx-files").start()

    def stop(self) -> None:
        """Stop watching."""
        self._stop.set()

    def _watch(self) -> None:
        try:
            for names in changes(self.path, poll=self._poll):
                if self._stop.is_set():
                    return
                if names:
                    self._on_change(names)
                if not self.path.is_dir():
                    self._on_failure(f"{self.path} is gone.")
                    return
        except (OSError, RuntimeError) as error:
            if not self._stop.is_set():
                self._on_failure(str(error))


def changes(folder: Path, *, poll: bool) -> Iterator[set[str]]:
    """Yield the names of changed files, and every second without a change an empty set.

    On Linux inotify reports when a save is complete. Elsewhere, and for polling, watchfiles is
    used. Raises OSError and RuntimeError.
    """
    poll = poll or bool(os.environ.get("WATCHFILES_FORCE_POLLING"))
    if sys.platform == "linux" and not poll:
        from mlx_exercises.workspace import inotify

        try:
            yield from inotify.changes(folder, _STOP_INTERVAL)
        except OSError:  # inotify has too many watches already
            if not folder.is_dir():
                raise
            poll = True
    yield from _by_watchfiles(folder, poll=poll)


def _by_watchfiles(folder: Path, *, poll: bool) -> Iterator[set[str]]:
    import watchfiles

    for changed in watchfiles.watch(
        folder,
        watch_filter=None,
        debounce=_DEBOUNCE,
        step=_STEP,
        rust_timeout=int(1000 * _STOP_INTERVAL),
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        force_polling=poll,
        poll_delay_ms=_POLL_DELAY,
        ignore_permission_denied=True,
    ):
        yield {Path(path).name for _, path in changed}


def needs_polling(path: Path) -> bool:
    """Whether a folder, given by its absolute path, is on a file system without change events."""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < _MOUNT_FIELDS:
            continue
        point = fields[1].replace("\\040", " ")
        inside = str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind in _WITHOUT_EVENTS
