"""The event log of a workspace: one JSON object a line, only ever appended to.

The journal is plain text that can be committed, moved and merged. Several `mlx` may append at
once: each locks the file while it writes. Where the file system has no locks, every entry is
still one write in append mode; that is enough on a local disk of Linux or macOS, while on
Windows and on NFS one of two entries of the same moment may then be lost. A line that cannot
be read is skipped, kept, and counted; all others stand.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mlx_exercises.workspace.files import exclusive_lock

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: when, what, and to which exercise or stage (by slug)."""

    time: str  # ISO 8601, UTC
    event: str
    exercise: str  # its slug, or empty
    stage: str  # its slug, or empty
    data: Mapping[str, Any]  # the other keys


class Journal:
    """The journal of one workspace. Each thread needs an object of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: list[Entry] = []
        self.generation = 0  # how often the entries were read anew from the start
        self.damaged = 0  # lines that could not be read
        self.torn = False  # the last line was cut off in the middle
        self.newer = False  # some lines were written by a later version
        self.write_error = ""  # why the last entry could not be written
        self._lines: list[bytes] = []  # of the file, to write it again if it vanishes
        self._size = 0  # bytes of the file that have been read
        self.refresh()

    def refresh(self) -> bool:
        """Read the lines appended since the last call; return whether there were any."""
        try:
            with self.path.open("rb") as file:
                if os.fstat(file.fileno()).st_size < self._size:  # it is another file now
                    self._clear()
                file.seek(self._size)
                new = file.read()
        except OSError:
            return False
        complete = new[: new.rfind(b"\n") + 1]
        tail = new[len(complete) :]
        self.torn = bool(tail) and not _is_json(tail)
        if tail and not self.torn:  # only its line end was lost
            complete = new
        self._size += len(complete)
        for line in complete.splitlines(keepends=True):
            self._parse(line)
        return bool(complete)

    def append(self, event: str, **data: Any) -> None:
        """Write one entry. If that fails, it counts in this object only; see `write_error`."""
        self.refresh()
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        record = {"v": VERSION, "time": now, "event": event, **data}
        line = json.dumps(record, ensure_ascii=False).encode() + b"\n"
        try:
            # Without `parents`: a workspace that was moved away is not made again.
            self.path.parent.mkdir(exist_ok=True)
            self._write(line)
        except OSError as error:
            self.write_error = f"{self.path} cannot be written ({error.strerror})"
            self._parse(line)
            self._lines.pop()
        else:
            self.write_error = ""
            self.refresh()

    def _write(self, line: bytes) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        file = os.open(self.path, flags, 0o644)
        try:
            with exclusive_lock(file) as locked:
                size = os.fstat(file).st_size
                if vanished := size == 0 and bool(self._lines):
                    line = b"".join(self._lines) + line
                elif _is_torn(file, size):
                    line = b"\n" + line  # the torn line keeps a line of its own
                written = os.write(file, line)
                if written < len(line):
                    # The disk is full. Without a lock, or with a program that knows of none,
                    # what stands at the end of the file may be somebody else's.
                    if locked and os.fstat(file).st_size == size + written:
                        os.ftruncate(file, size)
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                if vanished:
                    self._clear()
        finally:
            os.close(file)

    def _clear(self) -> None:
        self.generation += 1
        self._size, self.damaged, self.newer = 0, 0, False
        self._lines.clear()
        self.entries.clear()

    def _parse(self, line: bytes) -> None:
        self._lines.append(line)
        if not line.strip():
            return
        try:
            record = json.loads(line)
            time, event = record.pop("time"), record.pop("event")
            exercise, stage = record.pop("exercise", ""), record.pop("stage", "")
            version = record.pop("v", VERSION)
            if not all(isinstance(each, str) for each in (time, event, exercise, stage)):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.damaged += 1
            return
        self.newer = self.newer or (isinstance(version, int) and version > VERSION)
        self.entries.append(Entry(time, event, exercise, stage, record))


def chronological(entries: Iterable[Entry]) -> list[tuple[datetime, Entry]]:
    """Return the entries with their times, sorted: journals that were merged are in no order.

    An entry whose time cannot be read is left out.
    """
    timed = []
    for entry in entries:
        try:
            time = datetime.fromisoformat(entry.time)
        except ValueError:
            continue
        timed.append((time if time.tzinfo else time.replace(tzinfo=UTC), entry))
    return sorted(timed, key=lambda pair: pair[0])


def _is_torn(file: int, size: int) -> bool:
    """Whether an open file ends in the middle of a line."""
    if size == 0:
        return False
    os.lseek(file, -1, os.SEEK_END)
    return os.read(file, 1) != b"\n"


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
