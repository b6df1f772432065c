"""The terminal of the watch screen: repainting in place, signals, and restoring it at the end."""

import contextlib
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Self, TextIO

from mlx_exercises.errors import INTERRUPTED
from mlx_exercises.ui.session.events import Event, Repaint, Stop
from mlx_exercises.ui.watch.keyboard import Keyboard

_HOME, _CLEAR, _BELOW, _LINE = "\x1b[H", "\x1b[2J", "\x1b[J", "\x1b[K"
_HIDE, _SHOW = "\x1b[?25l", "\x1b[?25h"
_SAVE_CURSOR = "\x1b7"  # which an image begins with, and nothing else that is painted


class Terminal:
    """Repaints the screen in place, and restores the terminal however the program ends."""

    def __init__(self, keyboard: Keyboard, out: TextIO, *, plain: bool = False) -> None:
        self.put: Callable[[Event], None] = lambda _: None  # where events go
        self._keyboard = keyboard
        self._out = out
        self._old: dict[int, object] = {}
        self._clean = False  # whether the screen holds what was painted last and nothing else
        self._has_image = False
        self.dumb = plain or os.environ.get("TERM", "dumb") == "dumb"
        self._last: list[str] = []

    def __enter__(self) -> Self:
        for name, handler in (
            ("SIGINT", self._interrupted),
            ("SIGTERM", self._interrupted),
            ("SIGHUP", self._interrupted),
            ("SIGWINCH", self._resized),
            ("SIGTSTP", self._suspended),
        ):
            number = getattr(signal, name, None)
            if number is not None:
                self._old[number] = signal.signal(number, handler)
        self._keyboard.resume()
        if not self.dumb:
            self._write(_HIDE)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._keyboard.pause()
        self._erase_image()
        self._write("\n" if self.dumb else _SHOW + "\n")

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        columns, rows = shutil.get_terminal_size((80, 24))
        return max(columns, 10), max(rows, 3)

    def paint(self, lines: list[str]) -> None:
        """Show these lines and nothing else, without a flicker.

        Each frame goes from "cursor home" to "erase below"; the tests rely on that.
        """
        if self.dumb:
            if lines != self._last:
                self._write("\n".join(lines) + "\n\n")
            self._last = lines
            return
        if self._has_image and self._clean and lines == self._last:
            return  # an image that is sent again would flicker
        self._erase_image()
        _, rows = self.size
        text = (_LINE + "\r\n").join(lines[:rows])
        start = _HOME if self._clean else _CLEAR + _HOME
        self._clean, self._last = True, lines
        self._has_image = _SAVE_CURSOR in text
        self._write(start + text + _LINE + _BELOW)

    def _erase_image(self) -> None:
        if self._has_image:
            from mlx_exercises.figures.terminal.image_protocols import ERASE

            self._has_image = self._clean = False
            self._write(ERASE)

    @contextlib.contextmanager
    def lend(self) -> Iterator[None]:
        """Lend the terminal to another program, such as an editor."""
        self._keyboard.pause()
        if not self.dumb:
            self._write(_CLEAR + _HOME + _SHOW)
        try:
            yield
        finally:
            if not self.dumb:
                self._write(_HIDE)
            self._clean = False
            self._keyboard.resume()

    def _write(self, text: str) -> None:
        # When the terminal is gone, SIGHUP ends the loop; nothing to do here.
        with contextlib.suppress(OSError, ValueError):
            encoding = self._out.encoding or "utf-8"
            data = text.encode(encoding, errors="replace")
            self._out.flush()
            self._out.buffer.write(data)
            self._out.buffer.flush()

    def _interrupted(self, number: int, _: FrameType | None) -> None:
        del number
        self.put(Stop(INTERRUPTED))

    def _resized(self, _: int, __: FrameType | None) -> None:
        self._clean = False
        self.put(Repaint())

    def _suspended(self, number: int, _: FrameType | None) -> None:
        """Ctrl-Z: restore the terminal, stop, and set it up again after `fg`."""
        self._keyboard.restore()
        self._write(_SHOW + "\n")
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        # SIGCONT has continued the process.
        signal.signal(number, self._suspended)
        self._keyboard.again()
        self._write("" if self.dumb else _HIDE)
        self._clean = False
        self.put(Repaint())
