"""Values as a learner sees them: small, exact and safe."""

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mlx_exercises.checking.format.one_line import cut, line
from mlx_exercises.checking.format.rendering import pair, show


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1.0"),
        (1 / 3, "0.333333"),
        (7.99999999, "8.0"),
        (123456789.0, "123456789.0"),
        (1e20, "1e+20"),
        (-0.0, "-0.0"),
        (float("nan"), "nan"),
        (-float("inf"), "-inf"),
        (3, "3"),
        (True, "True"),
        (1 - 2j, "(1.0-2.0j)"),
        (np.float32(0.1), "0.1"),
        (np.int64(3), "3"),
        (torch.tensor(2.5), "2.5"),
        ("it's", '"it\'s"'),
        ([], "[]"),
        ((), "()"),
        ((1,), "(1,)"),
        (set(), "set()"),
        ({3, 1, 2}, "{1, 2, 3}"),
        (frozenset({1}), "frozenset({1})"),
        ({"a": [1, (2.0,)]}, "{'a': [1, (2.0,)]}"),
        (np.array([1, 2]), "[1, 2]"),
        (np.array([0.1, 0.25]), "[0.1, 0.25]"),
        (np.array([True, False]), "[True, False]"),
        (np.array(["a", "b"]), "['a', 'b']"),
        (np.array([[1, 20], [3, 4]]), "[[1, 20],\n [3,  4]]"),
        (torch.tensor([[1.0], [2.0]]), "[[1.0],\n [2.0]]"),
        ([[1, 2], [3, 4]], "[[1, 2],\n [3, 4]]"),
        (np.zeros((2, 1, 2), int), "[[[0, 0]],\n [[0, 0]]]"),
        (np.zeros((0, 3)), "[] (shape (0, 3))"),
        (len, "<built-in function len>"),
        (None, "None"),
        (pd.Series([1.5, 2.0], ["a", "b"]), "a    1.5\nb    2.0"),
        (pd.DataFrame({"a": [1, 2]}), "   a\n0  1\n1  2"),
    ],
)
def test_small_values_are_shown_whole(value, text):
    """As Python would write them, with six significant digits."""
    assert show(value) == text


def test_endless_integers_are_described():
    """Python refuses to write out an int of 5,000 digits, and so do we."""
    assert show(10**5000) == "<an int of 16610 bits>"
    assert show([10**5000]) == "[<an int of 16610 bits>]"


def test_addresses_are_left_out():
    """The same failure looks the same the next time."""
    assert " at 0x" not in show(lambda: None)
    assert " at 0x" not in show(object())


def test_large_arrays_are_cut_and_say_their_shape():
    """Four rows, as many columns as fit, then shape and dtype."""
    text = show(np.arange(3000.0).reshape(100, 30))
    rows = text.split("\n")
    assert rows[0].startswith("[[ 0.0,  1.0,  2.0,")
    assert rows[0].endswith(", …],")
    assert rows[-2:] == [" …", "(100×30 float64)"]
    assert len(rows) == 6
    assert show(torch.zeros(5, 1, dtype=torch.int32)).endswith("(5×1 int32)")
    assert show([[1.0, 2.0]] * 9).endswith("(9×2 numbers)")


def test_a_long_row_takes_four_lines():
    """A vector is wrapped before it is cut."""
    rows = show(np.arange(500)).split("\n")
    assert len(rows) == 5
    assert rows[0].startswith("[  0,   1,")
    assert rows[-1] == "(500 int64)"


def test_what_differs_is_in_the_part_that_is_shown():
    """Tables are cut around the place of the difference."""
    table = np.arange(4000.0).reshape(50, 80)
    other = table.copy()
    other[37, 61] = 0.5
    texts = pair(other, table, (37, 61))
    assert " 0.5," in texts[0]
    assert " 3021.0," in texts[1]
    assert all(len(text.split("\n")) <= 7 for text in texts)
    vector, changed = np.arange(900), np.arange(900)
    changed[800] = -7
    assert "-7," in pair(changed, vector, (800,))[0]


def test_digits_grow_until_two_numbers_look_different():
    """Six digits, and more only where they are needed."""
    assert pair(0.1, 0.2) == ("0.1", "0.2")
    assert pair(0.1, 0.1 + 1e-8) == ("0.1", "0.10000001")
    assert pair(1 / 3, 1 / 3 + 1e-16)[0] != pair(1 / 3, 1 / 3 + 1e-16)[1]
    assert pair([1.0, 1e-9], [1.0, 2e-9]) == ("[1.0, 1e-09]", "[1.0, 2e-09]")
    assert pair("a", "a") == ("'a'", "'a'")


def test_long_texts_are_cut_in_the_middle():
    """Beginning and end of a string are kept."""
    text = show("begin " + "x" * 10_000 + " end")
    assert len(text) <= 72
    assert text.startswith("'begin x")
    assert text.endswith("x end'")
    assert cut("abc", 10) == "abc"


def test_long_lists_of_things_take_a_line_each():
    """A list that does not fit is shown item by item, four at most."""
    rows = show([{"name": "x" * 30, "n": n} for n in range(9)]).split("\n")
    assert rows[0].startswith("[{'name': 'xxx")
    assert len(rows) == 6
    assert rows[-1] == "(9 items)"
    assert all(len(row) <= 72 for row in rows)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text()
    | st.binary(),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers(), inner)
    ),
    max_leaves=60,
)


@settings(deadline=None, max_examples=200)
@given(values)
def test_any_value_fits_the_screen(value):
    """Six lines of 72 columns hold any value of Python's, and nothing raises."""
    rows = show(value).split("\n")
    assert len(rows) <= 6
    assert all(len(row) <= 72 for row in rows)
    assert len(line(value)) <= 72


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.integers(0, 40), min_size=1, max_size=4),
    st.sampled_from(["float64", "float32", "int8", "bool", "complex128"]),
    st.integers(0, 2**32),
)
def test_any_array_fits_the_screen(shape, dtype, seed):
    """So does any array, whatever its shape."""
    rng = np.random.default_rng(seed)
    array = (rng.normal(size=shape) * 10.0 ** rng.integers(-9, 9)).astype(dtype)
    rows = show(array).split("\n")
    assert len(rows) <= 7
    assert all(len(row) <= 72 for row in rows)
    if array.size:
        assert rows[0].count("[") == array.ndim or rows[0] == " …"
