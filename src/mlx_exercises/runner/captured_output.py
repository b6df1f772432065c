"""What the learner's code prints: read without end, kept in part."""

from __future__ import annotations

import os
import threading

HEAD = 6000  # bytes kept from the start
TAIL = 2000  # and from the end


class Output:
    """Drains a pipe so that no writer ever waits, and keeps the head and the tail.

    `complete` is set once the run's token was read, which marks the end, or the pipe is closed.
    """

    def __init__(self, fd: int, token: str) -> None:
        self._fd = fd
        self._end = token.encode()
        self._kept = b""
        self._left_out = 0  # bytes, between the head and the tail
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
        self._kept, end, _ = (self._kept + chunk).partition(self._end)
        # The token may be split between two reads: so many bytes more are kept until it is there.
        surplus = len(self._kept) - HEAD - TAIL - len(self._end)
        if surplus > 0:
            self._kept = self._kept[:HEAD] + self._kept[HEAD + surplus :]
            self._left_out += surplus
        if end:
            self.complete.set()

    def text(self) -> tuple[str, int]:
        """Return what was kept as text, and how many bytes were left out."""
        kept = self._kept
        left_out = self._left_out + max(0, len(kept) - HEAD - TAIL)
        if left_out:
            kept = kept[:HEAD] + b"\n...\n" + kept[-TAIL:]
        return kept.decode("utf-8", errors="replace"), left_out
