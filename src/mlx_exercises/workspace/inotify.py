"""Saves on Linux, told by the system at the moment they are complete.

An open file that is closed after writing, and a file that is renamed into place, are whole.
Everything else may be the middle of a save: editors empty a file and then fill it, or move
the old one away first. So it counts only when nothing more has come for a while.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from inotify_simple import INotify, flags

_COMPLETE = flags.CLOSE_WRITE | flags.MOVED_TO
_PARTIAL = flags.CREATE | flags.MODIFY | flags.DELETE | flags.MOVED_FROM
_OF_THE_FOLDER = flags.DELETE_SELF | flags.MOVE_SELF | flags.ONLYDIR
SETTLE = 0.1  # seconds


def changes(folder: Path, pause: float) -> Iterator[set[str]]:
    """Yield the names of files in a folder that have changed.

    Yields an empty set after `pause` seconds without a change, so that somebody may stop.
    Raises OSError where the folder cannot be watched.
    """
    with INotify() as notify:
        notify.add_watch(folder, _COMPLETE | _PARTIAL | _OF_THE_FOLDER)
        yield _names(folder)  # what was saved before we looked
        partial: set[str] = set()
        since = 0.0
        while True:
            wait = SETTLE if partial else pause
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
            if partial and (not events or time.monotonic() - since > SETTLE):
                complete, partial = complete | partial, set()
            yield complete


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
