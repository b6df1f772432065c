"""What the learner did, one JSON object a line, only ever appended to.

The journal is plain text that can be committed, moved and merged. Two `mlx` may append
at once without a lock: every line is one write. A line that cannot be read is skipped,
kept, and counted; all others stand.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: when, what, and to which exercise or stage (by slug)."""

    time: str  # ISO 8601, UTC
    event: str
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def exercise(self) -> str:
        """The exercise's slug, or an empty string."""
        return str(self.data.get("exercise", ""))

    @property
    def stage(self) -> str:
        """The stage's slug, or an empty string."""
        return str(self.data.get("stage", ""))


class Journal:
    """The journal of one workspace."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: list[Entry] = []
        self.generation = 0  # grows when the entries are read anew from the start
        self.damaged = 0  # lines that could not be read
        self.torn = False  # the last line has no end and makes no sense
        self.newer = False  # some lines were written by a later version
        self.trouble = ""  # why nothing can be written, once that is known
        self._lines: list[bytes] = []
        self._size = 0
        self.refresh()

    def refresh(self) -> bool:
        """Read what was appended since the last look; return whether there was anything."""
        try:
            with self.path.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                if size < self._size:  # another journal was put in its place
                    self._forget()
                file.seek(self._size)
                fresh = file.read()
        except OSError:
            return False
        complete = fresh[: fresh.rfind(b"\n") + 1]
        tail = fresh[len(complete) :]
        self.torn = bool(tail) and not _is_json(tail)
        if tail and not self.torn:  # only its line end was lost
            complete = fresh
        self._size += len(complete)
        for line in complete.splitlines(keepends=True):
            self._take(line)
        return bool(complete)

    def append(self, event: str, **data: Any) -> None:
        """Write one line and take it in. A disk that refuses is remembered, not raised."""
        self.refresh()
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        record = {"v": VERSION, "time": now, "event": event, **data}
        line = json.dumps(record, ensure_ascii=False).encode() + b"\n"
        try:
            self.path.parent.mkdir(exist_ok=True)  # never a workspace that was moved away
            written = self._write(line)
        except OSError as error:
            self.trouble = f"{self.path} cannot be written ({error.strerror})"
            written = 0
        if not written:
            self._take(line)  # it still counts while this process lives
            self._lines.pop()
            return
        self.trouble = ""
        self.refresh()

    def _write(self, line: bytes) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        file = os.open(self.path, flags, 0o644)
        try:
            if os.fstat(file).st_size == 0 and self._lines:
                # The file is gone under us: what we know of it is written again.
                line = b"".join(self._lines) + line
                self._forget()
            elif self._torn():
                line = b"\n" + line  # never glue a new line to a torn one
            before = os.fstat(file).st_size
            done = os.write(file, line)
            if done < len(line):  # the disk is full: take the part back
                os.ftruncate(file, before)
                raise OSError(28, os.strerror(28))
            return done
        finally:
            os.close(file)

    def _torn(self) -> bool:
        try:
            with self.path.open("rb") as file:
                file.seek(-1, os.SEEK_END)
                return file.read(1) != b"\n"
        except OSError:
            return False

    def _forget(self) -> None:
        self.generation += 1
        self._size, self.damaged, self.newer = 0, 0, False
        self._lines.clear()
        self.entries.clear()

    def _take(self, line: bytes) -> None:
        self._lines.append(line)
        if not line.strip():
            return
        try:
            record = json.loads(line)
            event, time = record.pop("event"), record.pop("time")
            version = record.pop("v", VERSION)
            if not isinstance(event, str) or not isinstance(time, str):
                raise TypeError
            if not all(isinstance(record.get(key, ""), str) for key in ("exercise", "stage")):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.damaged += 1
            return
        self.newer = self.newer or (isinstance(version, int) and version > VERSION)
        self.entries.append(Entry(time, event, record))


def in_time(entries: Iterable[Entry]) -> list[tuple[datetime, Entry]]:
    """Return the entries by time: journals that were merged are not in order."""
    timed = []
    for entry in entries:
        try:
            when = datetime.fromisoformat(entry.time)
        except ValueError:
            continue
        timed.append((when if when.tzinfo else when.replace(tzinfo=UTC), entry))
    return sorted(timed, key=lambda pair: pair[0])


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
