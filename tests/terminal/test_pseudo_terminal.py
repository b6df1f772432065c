"""The support for tests in a terminal: it shows whole frames, and no images as text."""

import sys

from pseudo_terminal import Session

HALVES = r"""
import sys, tty
tty.setcbreak(0)  # no echo
sys.stdout.write("\x1b[2J\x1b[Hone\x1b[K\r\ntwo\x1b[K\x1b[J")
sys.stdout.write("\x1b[Hthree\x1b[K\r\n")
sys.stdout.flush()
sys.stdin.read(1)
sys.stdout.write("\x1b_Ga=T;QUJD\x1b\\four\x1b[K\x1b[J")
sys.stdout.flush()
sys.stdin.read(1)
"""


def test_half_a_frame_is_not_seen(tmp_path):
    """While a frame is being painted, the one before stands; then all of the new one."""
    with Session([sys.executable, "-c", HALVES], cwd=tmp_path) as screen:
        while b"three" not in screen.raw:
            assert screen.read(20)
        assert screen.text.split() == ["one", "two"]
        screen.send("\n")
        screen.wait_for("three")
        assert screen.text.split() == ["three", "four"]
        screen.send("\n")
        assert screen.wait_exit() == 0
