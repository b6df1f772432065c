"""Lines of bytes from a stream that arrives in chunks: how the app and its workers talk."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping

LONGEST = 4_000_000  # bytes; no message between the app and a worker is that long


def iter_lines(read: Callable[[], bytes], longest: int = LONGEST) -> Iterator[bytes]:
    """Yield each line without its newline, until `read` returns no bytes or raises OSError.

    Bytes after the last newline are dropped, since their writer ended within the line. A line of
    more than `longest` bytes comes in pieces, so that it cannot fill the memory.
    """
    pending = b""
    with contextlib.suppress(OSError):
        while chunk := read():
            *lines, pending = (pending + chunk).split(b"\n")
            yield from lines
            if len(pending) > longest:
                yield pending
                pending = b""


def to_line(message: Mapping[str, object]) -> bytes:
    """Return a message as one line of JSON, with its newline."""
    return json.dumps(message).encode() + b"\n"
