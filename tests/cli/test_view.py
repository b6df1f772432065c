"""What is painted: text taken literally, narrow screens, ASCII, one problem in full."""

import io
import time
from pathlib import Path

import pytest
from rich.console import Console

from mlx_exercises.figures.terminal.ascii import ascii_fallback
from mlx_exercises.model.curriculum import Exercise
from mlx_exercises.model.verdict import Finding, Outcome, Verdict
from mlx_exercises.ui.render import icons, verdicts
from mlx_exercises.ui.render.layout import bar, count, duration, hanging
from mlx_exercises.ui.render.sanitize import cut_lines, literal

EXERCISE = Exercise("03_calculus", 2, "chain_rule", "Chain", "write", 9, (), (), "So it goes.")


def painted(thing, width=80):
    """The text a renderable paints on a terminal of that width, without colours."""
    file = io.StringIO()
    Console(file=file, width=width, color_system=None, markup=False, highlight=False).print(thing)
    return file.getvalue()


def verdict(*findings, outcome=Outcome.FAILED, **fields):
    return Verdict(EXERCISE.name, outcome, findings, **fields)


def panel(judged, width=80):
    return painted(verdicts.verdict_panel(judged, EXERCISE, Path("/x/a.py"), "a.py"), width)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain [red]text[/red] :smile:", "plain [red]text[/red] :smile:"),
        ("\x1b[31mred\x1b[0m \x1b[2J\x1b[10;10Hmoved", "red moved"),
        ("\x1b]0;title\x07\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b[", "\\x1b["),
        ("bell\x07 null\x00 delete\x7f", "bell\\x07 null\\x00 delete\\x7f"),
        ("10%\r50%\r100%\ndone", "100%\ndone"),
        ("windows\r\nlines", "windows\nlines"),
        ("\u202eturned", "\\u202eturned"),
        ("half \ud800", "half \\ud800"),
        ("a\tb", "a       b"),
        ("√2 λ 漢 👍", "√2 λ 漢 👍"),
    ],
)
def test_text_from_elsewhere_is_literal(text, shown):
    """Escape codes vanish, other controls are spelled out, everything else stays."""
    assert literal(text) == shown
    shown.encode()


def test_long_text_is_cut_in_the_middle():
    """Head and tail stay, the number of lines between them is told, long lines are cut."""
    lines, left_out = cut_lines("\n".join(map(str, range(100))), 6)
    assert (lines, left_out) == (["0", "1", "2", "3", "98", "99"], 94)
    assert cut_lines("a\nb\n", 2) == (["a", "b"], 0)
    (line,), _ = cut_lines("x" * 1000, 2, longest=10)
    assert line == "x" * 10 + " … (990 more)"


def test_hanging_lines_keep_their_indent_and_no_spaces_at_the_end():
    """Wrapped lines and lines of an array hang under the first; nothing trails."""
    text = painted(hanging("  yours  ", "one two three four five six\n[[1 2]]"), width=30)
    assert text == "  yours  one two three four\n         five six\n         [[1 2]]\n"
    narrow = painted(hanging("  expected    ", "a body"), width=20)
    assert narrow.splitlines()[1] == "a body"


@pytest.mark.parametrize("width", [1, 5, 20, 40, 80, 200])
def test_a_verdict_fits_every_width(width):
    """No line is wider than the terminal, and name and outcome are always there."""
    findings = (
        Finding("Both halves are equal, whatever the order of the terms may be.", Outcome.PASSED),
        Finding("The rest.", Outcome.FAILED, "Wrong " * 30, "f(" + "1, " * 50 + ")", "1", "2"),
    )
    text = panel(verdict(*findings, output="printed " * 40), width)
    assert all(len(line) <= width for line in text.splitlines())
    assert "FAILED" in text.replace("\n", "")


def test_a_verdict_tells_one_problem_in_full():
    """Outcome first, every claim, one problem with all it has, the others in a line each."""
    text = panel(
        verdict(
            Finding("First.", Outcome.PASSED),
            Finding(
                "Second.", Outcome.FAILED, "A sentence.", "f(3)", "6", "5", "there", 12, "x = 1"
            ),
            Finding("Third.", Outcome.FAILED, "Another sentence.", "g(4)", line=20),
            Finding("Fourth.", Outcome.NOT_RUN),
            output="hello\n",
            cut=7,
        )
    )
    first, *rest = text.splitlines()
    assert first.startswith("03_calculus/02_chain_rule  ✗ FAILED")
    order = ["✓ First.", "✗ Second.", "✗ Third.", "· Fourth."]
    order += ["A sentence.", "f(3)", "6", "5", "there", "a.py:12", "x = 1"]
    order += ["Another sentence.", "hello", "7 bytes cut"]
    places = ["\n".join(rest).index(words) for words in order]
    assert places == sorted(places)
    assert "g(4)" not in text
    assert "So it goes." not in text


def test_a_fault_of_ours_is_called_ours():
    """A faulty check says that the code is not at fault, and how to go on."""
    fault = Finding("The check can be loaded.", Outcome.FAULTY, "ImportError: x")
    text = panel(verdict(fault, outcome=Outcome.FAULTY))
    assert "not in your code" in text
    assert "mlx goto" in text


def test_a_pass_shows_what_is_said_after_it():
    """After a pass stands the author's word, and no problem."""
    text = panel(verdict(Finding("First.", Outcome.PASSED), outcome=Outcome.PASSED))
    assert "PASSED" in text
    assert text.rstrip().endswith("So it goes.")


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_symbol_and_a_word(outcome):
    """Each outcome has a symbol one column wide, one column in ASCII too, and its word."""
    mark = icons.of_outcome(outcome)
    assert mark.word == outcome.value
    assert len(mark.symbol) == 1
    fallback = ascii_fallback(mark.symbol)
    assert len(fallback) == 1
    assert fallback.isascii()


def test_symbols_are_told_apart_in_ascii():
    """No two outcomes share a symbol, in Unicode or in ASCII."""
    symbols = [icons.of_outcome(outcome).symbol for outcome in Outcome]
    plain = [ascii_fallback(symbol) for symbol in symbols]
    assert len(set(symbols)) == len(set(plain)) == len(symbols)


@pytest.mark.parametrize(
    ("character", "plain"),
    [("√", "sqrt"), ("λ", "lambda"), ("π", "pi"), ("²", "^2"), ("₀", "_0"), ("é", "e"),
     ("█", "#"), ("┌", "+"), ("10⁻³", "10^-3"), ("™", "^TM"), ("½", "1/2"),
     ("漢", "?"), ("\ud800", "\\ud800")],
)  # fmt: skip
def test_ascii_fallbacks_can_be_read(character, plain):
    """Mathematics stays readable in ASCII."""
    assert ascii_fallback(character) == plain


def test_a_bar_is_full_only_at_the_end():
    """A bar is never full before everything is done, and full when it is."""
    assert bar(999, 1000, 10).plain == "█" * 9 + "░"
    assert bar(1000, 1000, 10).plain == "█" * 10
    assert bar(0, 0, 4).plain == "█" * 4


def test_numbers_and_times_read_naturally():
    """One hint, two hints, thousands with commas; times in the unit that suits them."""
    assert [count(n, "hint") for n in (0, 1, 2, 1234)] == ["0 hints", "1 hint", "2 hints",
                                                          "1,234 hints"]  # fmt: skip
    assert [duration(s) for s in (0.04, 9.996, 42, 600, 7500)] == [
        "0.04 s", "10 s", "42 s", "10 min", "2 h 05 min",
    ]  # fmt: skip


def test_a_verdict_is_painted_quickly():
    """Painting a long verdict takes a few milliseconds."""
    findings = tuple(
        Finding(f"Claim {n}.", Outcome.FAILED, "Words " * 20, "f(1)", "1", "2", line=n)
        for n in range(6)
    )
    judged = verdict(*findings, output="line\n" * 1000)
    panel(judged)
    times = []
    for _ in range(5):
        began = time.perf_counter()
        panel(judged)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.05
