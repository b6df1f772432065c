"""A PNG in the terminal's own graphics: decided without asking, sent as it is."""

import base64
import io
import re
import struct
import zlib

import pytest
from rich.console import Console

from mlx_exercises.errors import MlxError
from mlx_exercises.figures.terminal.image_protocols import Graphic, Protocol, protocol_of, sixels


def png(width, height):
    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + bytes(width) for _ in range(height))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


ENVIRONMENTS = [
    ({"TERM": "xterm-kitty"}, Protocol.KITTY),
    ({"TERM": "xterm-ghostty"}, Protocol.KITTY),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, Protocol.ITERM),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, Protocol.ITERM),
    ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, Protocol.ITERM),
    ({"TERM": "foot"}, Protocol.SIXEL),
    ({"TERM": "mlterm-256color"}, Protocol.SIXEL),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "mintty"}, Protocol.SIXEL),
    ({"TERM": "xterm-256color", "MLX_GRAPHICS": "sixel"}, Protocol.SIXEL),
    ({"TERM": "xterm-256color"}, None),
    ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, None),
    ({"TERM": "dumb", "TERM_PROGRAM": "iTerm.app"}, None),
    ({"TERM": "xterm-kitty", "NO_COLOR": "1"}, None),
    ({"TERM": "tmux-256color", "TERM_PROGRAM": "iTerm.app", "TMUX": "/tmp/tmux"}, None),
    ({"TERM": "xterm-kitty", "ZELLIJ": "0"}, None),
    ({"TERM": "xterm-kitty", "MLX_GRAPHICS": "none"}, None),
    ({"TERM": "xterm-256color", "MLX_GRAPHICS": "kitty"}, Protocol.KITTY),
    ({}, None),
]


@pytest.mark.parametrize(("environment", "protocol"), ENVIRONMENTS)
def test_the_environment_alone_decides(environment, protocol):
    """Terminals are known by what they leave in the environment; multiplexers hide them."""
    assert protocol_of(environment) is protocol


def test_a_pipe_gets_no_image():
    """What is not a terminal is never sent an image, even where one is wished for."""
    for environment in ({"TERM": "xterm-kitty"}, {"MLX_GRAPHICS": "kitty"}):
        assert protocol_of(environment, terminal=False) is None


def test_kitty_gets_the_file_in_small_messages_and_gives_no_answer(tmp_path):
    """Each message is at most 4,096 characters, all together are the file, none is answered."""
    data = png(900, 600) + bytes(range(256)) * 60
    (tmp_path / "a.png").write_bytes(data)
    graphic = Graphic.of(tmp_path / "a.png", Protocol.KITTY, 80, 24)
    messages = re.findall("\x1b_G(.*?);(.*?)\x1b\\\\", graphic.sequence())
    assert len(messages) > 2
    assert max(len(payload) for _, payload in messages) <= 4096
    assert base64.b64decode("".join(payload for _, payload in messages)) == data
    assert all("q=2" in keys for keys, _ in messages)
    assert [keys[-1] for keys, _ in messages] == ["1"] * (len(messages) - 1) + ["0"]


def test_iterm_gets_the_file_in_one_message(tmp_path):
    """The size in cells is said, so that the rows below are known."""
    data = png(300, 150)
    (tmp_path / "a.png").write_bytes(data)
    sequence = Graphic.of(tmp_path / "a.png", Protocol.ITERM, 40, 20).sequence()
    keys, payload = re.fullmatch("\x1b]1337;File=(.*?):(.*)\x07", sequence).groups()
    assert "width=40;height=10" in keys
    assert base64.b64decode(payload) == data


@pytest.mark.parametrize(("size", "cells"), [((300, 150), (40, 10)), ((100, 400), (10, 20))])
def test_an_image_keeps_its_shape(tmp_path, size, cells):
    """A cell is twice as high as wide: the image is as large as fits, and not stretched."""
    (tmp_path / "a.png").write_bytes(png(*size))
    graphic = Graphic.of(tmp_path / "a.png", Protocol.KITTY, 40, 20)
    assert (graphic.columns, graphic.rows) == cells


def test_printing_leaves_the_cursor_below_the_image(tmp_path):
    """The rows are made first, and the cursor returns to where it was after them."""
    (tmp_path / "a.png").write_bytes(png(300, 150))
    console = Console(file=io.StringIO(), width=80, force_terminal=True)
    console.print(Graphic.of(tmp_path / "a.png", Protocol.KITTY, 40, 20), end="")
    shown = console.file.getvalue()
    assert shown.startswith("\n" * 10 + "\x1b7\x1b[10A\r\x1b_G")
    assert shown.endswith("\x1b\\\x1b8")


def test_sixels_are_as_large_as_their_cells_and_of_the_right_colours(tmp_path):
    """A black PNG of 2 to 1 becomes 400 by 200 pixels of black over 40 by 10 empty cells."""
    (tmp_path / "a.png").write_bytes(png(300, 150))
    console = Console(file=io.StringIO(), width=80, force_terminal=True)
    console.print(Graphic.of(tmp_path / "a.png", Protocol.SIXEL, 40, 20), end="")
    shown = console.file.getvalue()
    before, body, after = re.fullmatch("(?s)(.*)\x1bP(.*?)\x1b\\\\(.*)", shown).groups()
    assert before.count("\n") == 10
    assert after.strip() == "\x1b8"
    head, colours = re.match(r'[\d;]*q"1;1;(\d+;\d+)(.*)', body, re.DOTALL).groups()
    assert head == "400;200"
    assert set(re.findall(r"#\d+;2;(\d+;\d+;\d+)", colours)) == {"0;0;0"}


def test_what_cannot_be_shown_as_sixels_is_said(tmp_path):
    """A file that goes away in between raises the one error, with words to show."""
    with pytest.raises(MlxError, match=r"gone\.png"):
        sixels(tmp_path / "gone.png", 10, 5)


def test_what_is_no_png_is_refused(tmp_path):
    """A missing, an empty and a foreign file raise one error, with words to show."""
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "text.png").write_text("hello, this is no image at all")
    for name in ("missing.png", "empty.png", "text.png"):
        with pytest.raises(MlxError, match=name):
            Graphic.of(tmp_path / name, Protocol.KITTY, 40, 20)
