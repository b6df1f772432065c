"""Saves, as soon as they are complete."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

# How often watchfiles looks whether the system has told it anything (milliseconds).
# A save is noticed after one to two such steps.
STEP = 11
DEBOUNCE = 100  # and at the latest after this, when changes keep coming
POLL_DELAY = 200
ROUND = 1.0  # seconds after which to look whether to stop


class Folder:
    """Watches one folder (not the file: editors replace it) until stopped."""

    def __init__(
        self,
        path: Path,
        changed: Callable[[set[str]], None],
        blind: Callable[[str], None],
        *,
        poll: bool,
    ) -> None:
        self.path = path
        self._changed = changed
        self._blind = blind
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
                    self._changed(names)
                if not self.path.is_dir():
                    self._blind(f"{self.path} is gone.")
                    return
        except (OSError, RuntimeError) as error:
            if not self._stop.is_set():
                self._blind(str(error))


def changes(folder: Path, *, poll: bool) -> Iterator[set[str]]:
    """Yield the names of files that have changed; at times none, so that somebody may stop.

    On Linux the system says itself when a save is complete, at once and for nothing. Elsewhere,
    and where the system has to be asked again and again, watchfiles does the looking.
    """
    poll = poll or bool(os.environ.get("WATCHFILES_FORCE_POLLING"))
    if sys.platform == "linux" and not poll:
        from mlx_exercises.workspace import inotify

        try:
            yield from inotify.changes(folder, ROUND)
        except OSError:  # too many watches already: look by ourselves
            if not folder.is_dir():
                raise
            poll = True
    yield from _by_watchfiles(folder, poll=poll)


def _by_watchfiles(folder: Path, *, poll: bool) -> Iterator[set[str]]:
    import watchfiles

    for found in watchfiles.watch(
        folder,
        watch_filter=None,
        debounce=DEBOUNCE,
        step=STEP,
        rust_timeout=int(1000 * ROUND),
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        force_polling=poll,
        poll_delay_ms=POLL_DELAY,
        ignore_permission_denied=True,
    ):
        yield {Path(path).name for _, path in found}


def needs_polling(path: Path) -> bool:
    """Whether the folder lies where the system is known not to report changes."""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    deaf = {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "9p",
        "drvfs",
        "fuse.sshfs",
        "vboxsf",
        "fuse.vmhgfs-fuse",
    }
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < len(("device", "point", "type")):
            continue
        point = fields[1].replace("\\040", " ")
        inside = str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind in deaf
