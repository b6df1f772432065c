"""A program in a real pseudo-terminal, its screen as a person would see it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pyte


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
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.found = termios.tcgetattr(slave)
        self._slave = slave
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=cwd,
            env={**os.environ, "TERM": "xterm-256color", **(env or {})},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def text(self) -> str:
        """What stands on the screen now."""
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
        self._stream.feed(data)
        return bool(data)

    def wait_until(self, holds: Callable[[str], bool], seconds: float = 20.0) -> float:
        """Read until the screen is as wanted; return the moment (perf_counter)."""
        end = time.perf_counter() + seconds
        while not holds(self.text):
            left = end - time.perf_counter()
            if left <= 0:
                raise AssertionError(f"not within {seconds} s; the screen was:\n{self.text}")
            if not self.read(min(left, 0.5)) and self.process.poll() is not None:
                while self.read(0.05):
                    pass
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
        while self.read(0.05):
            pass
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
