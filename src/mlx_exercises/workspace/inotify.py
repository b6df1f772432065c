"""Saves on Linux, reported by inotify at the moment they are complete.

A file that is closed after writing, or renamed into place, is complete. Any other event may be
the middle of a save, since some editors empty a file first or move the old one away. Such an
event is debounced: it counts only after a while without another one.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from inotify_simple import INotify, flags

_COMPLETE = flags.CLOSE_WRITE | flags.MOVED_TO
_PARTIAL = flags.CREATE | flags.MODIFY | flags.DELETE | flags.MOVED_FROM
_FOLDER_EVENTS = flags.DELETE_SELF | flags.MOVE_SELF | flags.ONLYDIR
_DEBOUNCE = 0.1  # seconds


def changes(folder: Path, pause: float) -> Iterator[set[str]]:
    """Yield the names of changed files in a folder, and an empty set after `pause` seconds without.

    The first set holds all files. Raises OSError where the folder cannot be watched.
    """
    with INotify() as notify:
        notify.add_watch(folder, _COMPLETE | _PARTIAL | _FOLDER_EVENTS)
        yield _names(folder)  # they may have changed before the watch began
        partial: set[str] = set()
        since = 0.0
        while True:
            wait = _DEBOUNCE if partial else pause
            complete: set[str] = set()
            events = list(notify.read(timeout=int(1000 * wait)))
            for event in events:
                if event.mask & flags.Q_OVERFLOW:
                    complete |= _names(folder)
                elif event.mask & _COMPLETE:
                    complete.add(event.name)
                    partial.discard(event.name)
                elif event.mask & _PARTIAL:
                    since = since if partial else time.monotonic()
                    partial.add(event.name)
            if partial and (not events or time.monotonic() - since > _DEBOUNCE):
                complete, partial = complete | partial, set()
            yield complete


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
