"""What the learner's code prints: read without end, kept in part."""

from __future__ import annotations

import os
import threading

HEAD = 6000  # bytes kept from the start
TAIL = 2000  # and from the end


class Output:
    """Drains a pipe so that nobody waits on it, keeping its head and its tail."""

    def __init__(self, fd: int, token: str) -> None:
        self._fd = fd
        self._end = token.encode()
        self._head = b""
        self._tail = b""
        self._seen = 0
        self.complete = threading.Event()
        threading.Thread(target=self._drain, daemon=True, name="mlx-output").start()

    def _drain(self) -> None:
        try:
            while chunk := os.read(self._fd, 65536):
                if not self.complete.is_set():
                    self._keep(chunk)
        except OSError:
            pass
        finally:
            self.complete.set()
            os.close(self._fd)

    def _keep(self, chunk: bytes) -> None:
        # The token that marks the end may be split between two reads.
        window = self._tail[-len(self._end) :] + chunk
        found = window.find(self._end)
        if found >= 0:
            keep = found - (len(window) - len(chunk))
            if keep < 0:
                self._tail = self._tail[:keep]
                self._head = self._head[: max(0, min(len(self._head), self._seen + keep))]
            chunk = chunk[: max(0, keep)]
        if room := HEAD - len(self._head):
            self._head += chunk[:room]
        self._tail = (self._tail + chunk)[-TAIL:]
        self._seen += len(chunk)
        if found >= 0:
            self._seen += min(0, keep)
            self.complete.set()

    def text(self) -> tuple[str, int]:
        """Return what was kept as text, and how many bytes were left out."""
        left_out = max(0, self._seen - HEAD - TAIL)
        if self._seen <= HEAD:
            kept = self._head
        else:
            tail = self._tail[-min(TAIL, self._seen - HEAD) :]
            kept = self._head + (b"\n...\n" if left_out else b"") + tail
        return kept.decode("utf-8", errors="replace"), left_out
