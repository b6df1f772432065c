"""The consoles: plain where color cannot be shown, ASCII where Unicode cannot be encoded."""

import codecs
import contextlib
import os
import re
import sys
import unicodedata
from typing import TextIO

from rich.console import Console

_UNBROKEN = 10_000  # columns of an output that is no terminal: lines are left whole

# What stands for a character where the encoding has none. A column wide where layout counts.
_STAND_INS = {
    "✓": "+",
    "✗": "x",
    "○": "o",
    "◔": "t",
    "†": "X",
    "⊘": "#",
    "·": ".",
    "▸": ">",
    "│": "|",
    "─": "-",
    "█": "#",
    "░": ".",
    "…": "...",
    "–": "-",
    "—": "-",
    "−": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "×": "x",
    "÷": "/",
    "√": "sqrt",
    "‖": "||",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "≈": "~",
    "→": "->",
    "←": "<-",
    "↦": "|->",
    "λ": "lambda",  # which Unicode spells LAMDA
    "∂": "d",
    "∇": "grad",
    "∑": "sum",
    "∏": "prod",
    "∫": "int",
    "∞": "inf",
    "∈": "in",
    "∙": ".",
    "•": "*",
    "⋅": ".",
    "°": " deg",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2011": "-",
}

_BLOCKS = (
    (range(0x2500, 0x2580), "+"),  # box drawing
    (range(0x2580, 0x25A0), "#"),  # blocks and braille, which draw pictures
    (range(0x2800, 0x2900), "#"),
    (range(0xD800, 0xE000), "\\u{:04x}"),  # halves of pairs
)


def stand_in(character: str) -> str:
    """Return ASCII that a reader takes for the character; a question mark at worst."""
    if character in _STAND_INS:
        return _STAND_INS[character]
    code = ord(character)
    for block, ascii_form in _BLOCKS:
        if code in block:
            return ascii_form.format(code)
    name = unicodedata.name(character, "")
    if letter := re.fullmatch(r"GREEK SMALL LETTER (\w+)", name):
        return letter[1].lower()
    kind, _, plain = unicodedata.decomposition(character).rpartition("> ")
    if kind in ("<super", "<sub"):
        return ("^" if kind == "<super" else "_") + chr(int(plain, 16))
    ascii_part = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return ascii_part or "?"


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(stand_in, error.object[error.start : error.end])), error.end


codecs.register_error("mlx-stand-in", _replace)


def soften(*streams: TextIO) -> None:
    """Let streams take any character: what they cannot encode gets its stand-in."""
    for stream in streams:
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="mlx-stand-in")  # type: ignore[attr-defined]


def is_plain(stream: TextIO, *, no_color: bool = False) -> bool:
    """Whether a stream gets text alone: no color, no cursor moves, no links."""
    dumb = os.environ.get("TERM", "").lower() in ("dumb", "unknown")
    return no_color or bool(os.environ.get("NO_COLOR")) or dumb or not _is_terminal(stream)


def console_on(stream: TextIO, *, no_color: bool = False) -> Console:
    """Return a console that takes every text literally: no markup, emoji codes, highlights."""
    soften(stream)
    plain = is_plain(stream, no_color=no_color)
    return Console(
        file=stream,
        color_system=None if plain else "auto",
        force_terminal=_is_terminal(stream),  # FORCE_COLOR and the like never color a pipe
        no_color=plain,
        highlight=False,
        markup=False,
        emoji=False,
        width=None if _is_terminal(stream) else _UNBROKEN,
        soft_wrap=not _is_terminal(stream),
    )


def output(*, no_color: bool = False) -> Console:
    """Return the console for results, on standard output."""
    return console_on(sys.stdout, no_color=no_color)


def messages(*, no_color: bool = False) -> Console:
    """Return the console for progress and errors, on standard error."""
    return console_on(sys.stderr, no_color=no_color)


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):  # closed, or no file at all
        return False
