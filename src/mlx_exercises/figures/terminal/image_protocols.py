"""A PNG in terminals that show images by themselves: by kitty's protocol, iTerm2's, or sixels.

    if protocol := protocol_of(os.environ):
        console.print(Graphic.of(path, protocol, width=80, height=24))

Environment variables alone decide on the protocol. We never query the terminal: one that does
not answer costs a wait, and a late answer arrives as if it had been typed. kitty and iTerm2 take
the file as it is. The library textual-image makes sixels, in a process of its own
(`mlx_exercises.figures.png.sixel`), because it queries the terminal when it is imported.

Sources: sw.kovidgoyal.net/kitty/graphics-protocol, iterm2.com/documentation-images.html,
arewesixelyet.com.
"""

from __future__ import annotations

import base64
import contextlib
import os
import struct
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import ControlType, Segment

from mlx_exercises.errors import MlxError

PNG = b"\x89PNG\r\n\x1a\n"
SIZE_AT, HEAD = 16, 24  # bytes: where a PNG keeps its width and height, and where these end
CHUNK = 4096  # characters of a message to kitty, as its protocol demands
LARGEST = 4_000_000  # bytes of a file
WIDEST, LOWEST, HIGHEST = 100, 8, 40  # columns, rows
OVERRIDE = "MLX_GRAPHICS"  # kitty, iterm, sixel or none

# rich lets the text of a control segment through as it is, and gives it no width.
UNSEEN = [(ControlType.CURSOR_FORWARD, 0)]
ERASE = "\x1b_Ga=d,d=A,q=2\x1b\\"  # takes kitty's images off the screen; others ignore it


class Protocol(StrEnum):
    """How a terminal wants its images."""

    KITTY = "kitty"
    ITERM = "iterm"
    SIXEL = "sixel"


# What terminals set in the environment: a variable, and what its value contains.
SIGNS = (
    ("TERM", "kitty", Protocol.KITTY),
    ("TERM", "ghostty", Protocol.KITTY),
    ("TERM_PROGRAM", "ghostty", Protocol.KITTY),
    ("TERM_PROGRAM", "iTerm.app", Protocol.ITERM),
    ("LC_TERMINAL", "iTerm2", Protocol.ITERM),
    ("TERM_PROGRAM", "WezTerm", Protocol.ITERM),
    ("TERM", "foot", Protocol.SIXEL),
    ("TERM", "mlterm", Protocol.SIXEL),
    ("TERM", "contour", Protocol.SIXEL),
    ("TERM_PROGRAM", "mintty", Protocol.SIXEL),
)


def protocol_of(environment: Mapping[str, str], *, terminal: bool = True) -> Protocol | None:
    """Return the protocol of the terminal that an environment names; None if it has none.

    `terminal` says whether the output is one. MLX_GRAPHICS=kitty, iterm, sixel or none overrides
    the names. Inside tmux, screen and Zellij there are no images: they pass on the variables of
    the outer terminal, but not images.
    """
    wanted = environment.get(OVERRIDE, "").lower()
    if wanted in tuple(Protocol):
        return Protocol(wanted) if terminal else None
    bare = environment.get("TERM") == "dumb" or environment.get("NO_COLOR")
    inside = any(environment.get(name) for name in ("TMUX", "STY", "ZELLIJ"))
    if not terminal or wanted == "none" or bare or inside:
        return None
    found = (protocol for name, part, protocol in SIGNS if part in environment.get(name, ""))
    return next(found, None)


@dataclass(frozen=True, slots=True)
class Graphic:
    """A PNG that takes a number of columns and rows of a terminal; a rich renderable."""

    path: Path
    data: bytes
    protocol: Protocol
    columns: int
    rows: int

    @classmethod
    def of(cls, path: Path, protocol: Protocol, width: int, height: int) -> Self:
        """Return a PNG as large as fits into `width` columns and `height` rows.

        A cell is taken to be twice as high as wide. Raises MlxError for a file that cannot be
        read, is no PNG, or is larger than 4 MB.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise MlxError(f"{path} cannot be read: {error.strerror}") from error
        if not data.startswith(PNG) or len(data) < HEAD:
            raise MlxError(f"{path} is no PNG")
        if len(data) > LARGEST:
            raise MlxError(f"{path} is too large to be sent to a terminal")
        wide, high = struct.unpack_from(">II", data, SIZE_AT)
        columns = max(1, min(width, int(2 * height * wide / max(1, high))))
        rows = max(1, min(height, round(columns * high / max(1, wide) / 2)))
        return cls(path, data, protocol, columns, rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield blank rows, and the image over them; the cursor ends below it.

        The place of the cursor is saved and restored, because terminals differ in where they
        leave it after an image.
        """
        if self.protocol is Protocol.SIXEL:
            yield Segment(sixels(self.path, self.columns, self.rows), control=UNSEEN)
            return
        for _ in range(self.rows):
            yield Segment("\n")
        yield Segment(f"\x1b7\x1b[{self.rows}A\r{self.sequence()}\x1b8", control=UNSEEN)

    def sequence(self) -> str:
        """Return the characters that make the terminal show the image where the cursor is."""
        text = base64.b64encode(self.data).decode()
        if self.protocol is Protocol.ITERM:
            size = f"size={len(self.data)};width={self.columns};height={self.rows}"
            return f"\x1b]1337;File=inline=1;{size};preserveAspectRatio=1:{text}\x07"
        messages = []
        for i in range(0, len(text), CHUNK):
            more = f"m={int(i + CHUNK < len(text))}"
            # q=2: no answer, which would arrive as if it had been typed. C=1: the cursor stays.
            first = f"a=T,f=100,c={self.columns},r={self.rows},C=1," if i == 0 else ""
            messages.append(f"\x1b_G{first}q=2,{more};{text[i : i + CHUNK]}\x1b\\")
        return "".join(messages)


def sixels(path: Path, columns: int, rows: int) -> str:
    """Return the characters that make a terminal show a PNG as sixels; the cursor ends below it.

    Raises MlxError when they cannot be made.
    """
    width, height = _cell_size()
    size = {"TEXTUAL_CELL_WIDTH": str(width), "TEXTUAL_CELL_HEIGHT": str(height)}
    module = "mlx_exercises.figures.png.sixel"
    done = subprocess.run(
        (sys.executable, "-P", "-m", module, str(path), str(columns), str(rows)),
        env=os.environ | size | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        reason = done.stderr.strip().splitlines() or ["no reason given"]
        raise MlxError(f"The picture cannot be shown as an image: {reason[-1]}")
    return done.stdout


def _cell_size() -> tuple[int, int]:
    """Return a cell's width and height in pixels, if the system knows them; else 10 and 20."""
    with contextlib.suppress(ImportError, OSError, ValueError, AttributeError):
        import fcntl
        import termios

        found = fcntl.ioctl(sys.__stdout__.fileno(), termios.TIOCGWINSZ, bytes(8))  # type: ignore[union-attr]
        rows, columns, width, height = struct.unpack("HHHH", found)
        if width and height and rows and columns:
            return width // columns, height // rows
    return 10, 20


def print_files(console: Console, paths: Iterable[Path], protocol: Protocol) -> None:
    """Print PNGs below each other, each as large as the terminal and a reader's eye allow."""
    width, height = min(console.width, WIDEST), min(console.height - 4, HIGHEST)
    for path in paths:
        console.print(Graphic.of(path, protocol, width, max(LOWEST, height)))
