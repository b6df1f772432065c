"""The consoles: plain where color cannot be shown, ASCII where Unicode cannot be encoded."""

import codecs
import contextlib
import os
import sys
from typing import TextIO

from rich.console import Console

_UNBROKEN = 10_000  # columns of an output that is no terminal: lines are left whole


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from mlx_exercises.figures.terminal.ascii import ascii_fallback

    return ascii_fallback(error.object[error.start : error.end]), error.end


codecs.register_error("mlx-ascii-fallback", _replace)


def use_ascii_fallback(*streams: TextIO) -> None:
    """Let streams take any character: what they cannot encode is written in ASCII."""
    for stream in streams:
        with contextlib.suppress(AttributeError, ValueError, OSError):
            stream.reconfigure(errors="mlx-ascii-fallback")  # type: ignore[attr-defined]


def is_plain(stream: TextIO, *, no_color: bool = False) -> bool:
    """Whether a stream gets text alone: no color, no cursor moves, no links."""
    dumb = os.environ.get("TERM", "").lower() in ("dumb", "unknown")
    return no_color or bool(os.environ.get("NO_COLOR")) or dumb or not _is_terminal(stream)


def console_on(stream: TextIO, *, no_color: bool = False) -> Console:
    """Return a console that takes every text literally: no markup, emoji codes, highlights."""
    use_ascii_fallback(stream)
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
