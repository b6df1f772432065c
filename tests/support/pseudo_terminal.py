"""A program in a real pseudo-terminal, its screen as a person would see it.

The watch screen paints whole frames: from "cursor home" to "erase below". A test never sees half
of one: what has arrived of a frame is kept back until its end is there. Images are taken out,
as pyte would print their data as text.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import struct
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pyte
import pytest

with contextlib.suppress(ImportError):  # Windows has none; there the tests are skipped
    import fcntl
    import pty
    import termios

# A frame that has begun and not ended: no "erase below" follows the last "cursor home". A program
# that borrows the terminal shows the cursor first. Also half an escape sequence at the end.
_UNFINISHED = re.compile(
    rb"(?:\x1b\[2J)?\x1b\[H(?!\x1b\[\?25h)(?:(?!\x1b\[J|\x1b\[H).)*\Z|\x1b(?:\[[0-9?]*)?\Z",
    re.DOTALL,
)
_IMAGES = re.compile(rb"\x1b[_P].*?\x1b\\|\x1b\]1337;[^\x07]*\x07", re.DOTALL)


class Session:
    """Starts a command as the leader of a terminal of its own, and reads its screen."""

    def __init__(
        self,
        command: list[str],
        *,
        cwd: Path,
        env: dict[str, str] | None = None,
        columns: int = 90,
        rows: int = 40,
    ) -> None:
        if os.name != "posix":
            pytest.skip("pseudo-terminals are a POSIX thing")
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._unfinished = b""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.found = termios.tcgetattr(slave)
        self._slave = slave
        self.started = time.perf_counter()
        # The size is the terminal's own: pytest's workers have one in their environment.
        inherited = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env={**inherited, "TERM": "xterm-256color", **(env or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def text(self) -> str:
        """What stands on the screen: the last whole frame."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def send(self, keys: str) -> None:
        """Type."""
        os.write(self.master, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Change the window's size as a window manager would."""
        self.screen.resize(rows, columns)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, size)

    def read(self, seconds: float = 0.0) -> bool:
        """Take in what the program has written, waiting for it up to some seconds."""
        readable, _, _ = select.select([self.master], [], [], seconds)
        if not readable:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += data
        data = self._unfinished + data
        half = _UNFINISHED.search(data)
        end = len(data) if half is None else half.start()
        self._feed(data[:end])
        self._unfinished = data[end:]
        return True

    def _feed(self, data: bytes) -> None:
        self._stream.feed(_IMAGES.sub(b"", data))

    def _read_to_the_end(self) -> None:
        """Take in all that a program has left behind that has ended, half a frame included."""
        while self.read(0.05):
            pass
        self._feed(self._unfinished)
        self._unfinished = b""

    def wait_until(self, holds: Callable[[str], bool], seconds: float = 20.0) -> float:
        """Read until a whole frame is as wanted; return the moment (perf_counter)."""
        end = time.perf_counter() + seconds
        while not holds(self.text):
            left = end - time.perf_counter()
            if left <= 0:
                raise AssertionError(f"not within {seconds} s; the screen was:\n{self.text}")
            if not self.read(min(left, 0.5)) and self.process.poll() is not None:
                self._read_to_the_end()
                if holds(self.text):
                    break
                raise AssertionError(f"the program has ended; the screen was:\n{self.text}")
        return time.perf_counter()

    def wait_for(self, text: str, seconds: float = 20.0) -> float:
        """Read until the text stands on the screen; return the moment."""
        return self.wait_until(lambda screen: text in screen, seconds)

    def wait_exit(self, seconds: float = 10.0) -> int:
        """Read until the program ends; return its exit code."""
        end = time.perf_counter() + seconds
        while self.process.poll() is None:
            self.read(0.05)
            if time.perf_counter() > end:
                raise AssertionError(f"still running; the screen was:\n{self.text}")
        self._read_to_the_end()
        return self.process.wait()

    @property
    def is_as_found(self) -> bool:
        """Whether the terminal's own settings are what they were at the start."""
        return termios.tcgetattr(self._slave)[:4] == self.found[:4]

    def close(self) -> None:
        """End the program, whatever state it is in."""
        if self.process.poll() is None:
            with contextlib.suppress(OSError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        for fd in (self._slave, self.master):
            with contextlib.suppress(OSError):
                os.close(fd)


def save(path: Path, text: str) -> float:
    """Save as most editors do, by a new file put in the old one's place; return the moment."""
    temporary = path.with_name(f".{path.name}.saving")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)
    return time.perf_counter()


def save_in_place(path: Path, text: str) -> float:
    """Save as simple editors do, by writing into the file; return the moment."""
    with path.open("r+", encoding="utf-8") as file:
        file.truncate(0)
        file.write(text)
    return time.perf_counter()
