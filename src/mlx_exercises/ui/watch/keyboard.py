"""Reads single keys from the terminal, and restores the terminal's settings."""

import contextlib
import os
import re
import sys
import threading
from collections.abc import Callable
from typing import Any, Self

_NAMES = {
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1b[5~": "page up",
    "\x1b[6~": "page down",
    "\x1b[H": "home",
    "\x1b[F": "end",
    "\x1b[1~": "home",
    "\x1b[4~": "end",
    "\r": "enter",
    "\n": "enter",
    "\x1b": "escape",
    "\x7f": "backspace",
    "\b": "backspace",
}
_WINDOWS = {"H": "up", "P": "down", "I": "page up", "Q": "page down", "G": "home", "O": "end"}
_KEY = re.compile(r"\x1b[\[O][^A-Za-z~]*(?:[A-Za-z~]|\Z)|.", re.DOTALL)


def keys_in(text: str) -> list[str]:
    """Split what a terminal sent into keys; escape sequences without a name are dropped."""
    keys = (_NAMES.get(each, each) for each in _KEY.findall(text))
    return [key for key in keys if key.isprintable()]


class Keyboard:
    """Reads keys in a thread of its own while it is entered and not paused."""

    def __init__(self, press: Callable[[str], None]) -> None:
        self._press = press
        self._saved: Any = None
        self._thread: threading.Thread | None = None
        self._wake: tuple[int, int] | None = None
        self._stop = threading.Event()

    def __enter__(self) -> Self:
        self.resume()
        return self

    def __exit__(self, *_: object) -> None:
        self.pause()

    def resume(self) -> None:
        """Switch to single keys without echo, and start to read."""
        if self._thread is not None:
            return
        self._stop.clear()
        if sys.platform != "win32":
            self._raw()
            self._wake = os.pipe()
        target = self._read_windows if sys.platform == "win32" else self._read
        self._thread = threading.Thread(target=target, daemon=True, name="mlx-keys")
        self._thread.start()

    def pause(self) -> None:
        """Stop reading and restore the terminal's settings."""
        self._stop.set()
        if self._wake is not None:
            with contextlib.suppress(OSError):
                os.write(self._wake[1], b".")
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(1.0)
        self._thread = None
        if self._wake is not None:
            for end in self._wake:
                os.close(end)
            self._wake = None
        self.restore()

    def restore(self) -> None:
        """Restore the terminal's settings."""
        if self._saved is not None:
            import termios

            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, self._saved)

    def again(self) -> None:
        """Switch to single keys again, after a stop and a continue."""
        if self._thread is not None and sys.platform != "win32":
            self._raw()

    def _raw(self) -> None:
        import termios
        import tty

        fd = sys.stdin.fileno()
        with contextlib.suppress(termios.error):
            now = termios.tcgetattr(fd)
            if self._saved is None:
                self._saved = now
            # Signals stay: Ctrl-C and Ctrl-Z do what they do everywhere.
            tty.setcbreak(fd, termios.TCSADRAIN)

    def _read(self) -> None:
        import select

        assert self._wake is not None
        fd, wake = sys.stdin.fileno(), self._wake[0]
        while not self._stop.is_set():
            try:
                readable, _, _ = select.select([fd, wake], [], [])
                if wake in readable:
                    return
                chunk = os.read(fd, 1024)
            except (OSError, ValueError):
                return  # the terminal is gone; the loop gets SIGHUP
            if not chunk:
                return
            for key in keys_in(chunk.decode("utf-8", errors="ignore")):
                self._press(key)

    def _read_windows(self) -> None:
        import msvcrt

        get: Callable[[], str] = msvcrt.getwch  # type: ignore[attr-defined]
        waiting: Callable[[], bool] = msvcrt.kbhit  # type: ignore[attr-defined]
        while not self._stop.is_set():
            if not waiting():
                self._stop.wait(0.02)
                continue
            key = get()
            if key in ("\x00", "\xe0"):
                name = _WINDOWS.get(get(), "")
            elif key == "\x03":
                import _thread

                _thread.interrupt_main()
                continue
            else:
                name = _NAMES.get(key, key)
            if name and name.isprintable():
                self._press(name)
