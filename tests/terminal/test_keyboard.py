"""Keys on Windows, where the console hands them over one by one: msvcrt played by a stand-in."""

import sys
import threading
import types

import pytest

from mlx_exercises.ui.watch.keyboard import Keyboard, keys_in


class Console:
    """What `msvcrt` knows of a keyboard, with the keys pressed in advance."""

    def __init__(self, typed: str) -> None:
        self.left = list(typed)

    def kbhit(self) -> bool:
        return bool(self.left)

    def getwch(self) -> str:
        return self.left.pop(0)


@pytest.fixture
def typing(monkeypatch):
    """Type on a Windows console and see which keys arrive."""

    def type_there(typed: str, number: int) -> list[str]:
        console = Console(typed)
        stand_in = types.SimpleNamespace(kbhit=console.kbhit, getwch=console.getwch)
        monkeypatch.setitem(sys.modules, "msvcrt", stand_in)
        monkeypatch.setattr(sys, "platform", "win32")
        pressed: list[str] = []
        enough = threading.Event()

        def press(key: str) -> None:
            pressed.append(key)
            if len(pressed) >= number:
                enough.set()

        with Keyboard(press) as keyboard:
            assert enough.wait(5)
            thread = keyboard._thread
        assert thread is not None
        assert not thread.is_alive(), "the reader ends when the keyboard is given back"
        return pressed

    return type_there


def test_letters_and_named_keys(typing):
    """Letters come as they are; Enter, Escape and Backspace by their names."""
    assert typing("hN?\r\x1b\x08", 6) == ["h", "N", "?", "enter", "escape", "backspace"]


def test_arrows_come_in_two_parts(typing):
    """Both prefixes of a special key are understood, and unknown ones are dropped."""
    typed = "\xe0H\x00P\xe0I\xe0Q\xe0G\xe0O\xe0\x86q"
    expected = ["up", "down", "page up", "page down", "home", "end", "q"]
    assert typing(typed, 7) == expected


def test_control_c_interrupts(typing, monkeypatch):
    """Ctrl-C, which the console hands over as a key, is the interruption it is elsewhere."""
    import _thread

    told = []
    monkeypatch.setattr(_thread, "interrupt_main", lambda: told.append("interrupted"))
    assert typing("\x03q", 1) == ["q"]
    assert told == ["interrupted"]


def test_keys_are_taken_at_once_and_only_while_entered(typing):
    """A held key arrives without a pause between its repetitions."""
    assert typing("h" * 500, 500) == ["h"] * 500, "a pause for each would take 10 s"


@pytest.mark.parametrize(
    ("sent", "keys"),
    [("\x1b[A\x1bOB", ["up", "down"]), ("\x1b[1;5Cq", ["q"]), ("\x1b", ["escape"]), ("\x1b[", [])],
)
def test_sequences_of_a_terminal(sent, keys):
    """Elsewhere arrows are sequences; those we do not know vanish whole."""
    assert keys_in(sent) == keys
