"""`expect` and `parts`."""

from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest
import torch

from mlx_exercises.checking import CheckFailed, expect, parts


class Raising:
    """It raises on any question."""

    def __bool__(self):
        raise RuntimeError

    def __repr__(self):
        raise RuntimeError


class Lying:
    """It says that it is true and not empty."""

    def __bool__(self):
        return True

    def __len__(self):
        return 1


class Pair(NamedTuple):
    """A tuple with names."""

    a: int
    b: int


class LyingTuple(tuple):
    """It says that it holds 1 and 2."""

    __slots__ = ()

    def __len__(self):
        return 2

    def __iter__(self):
        return iter((1, 2))


HOLDS = [True, np.True_, 3, "text", [0], np.array(1), torch.tensor(1) > 0, np.array([2])]
FAILS = [False, np.False_, 0, "", [], None, {}, np.array(0), torch.tensor(1) < 0]


@pytest.mark.parametrize("condition", HOLDS)
def test_a_true_condition_passes(condition):
    """Python's values, NumPy's and torch's are true as usual."""
    expect(condition, "Never.")


@pytest.mark.parametrize("condition", FAILS)
def test_a_false_condition_fails(failure, condition):
    """So are they false, and the sentence is the failure."""
    assert failure(expect, condition, "It is false.").message == "It is false."


@pytest.mark.parametrize(
    "condition",
    [Raising(), Lying(), LyingTuple(), Lying, NotImplemented, np.array([1, 1]), pd.Series([1, 1])],
)
def test_nobody_can_lie_about_a_condition(failure, condition):
    """A learner's object never holds, whatever it says; nor do several values at once."""
    if condition is Lying:
        condition = type("Meta", (type,), {"__bool__": lambda _: True})("Made", (), {})
    assert failure(expect, condition, "It is false.").message == "It is false."


def test_what_belongs_to_the_sentence_is_shown(failure):
    """The call, both values and the place are shown as the author gives them."""
    failed = failure(expect, 0, "No.", call="f(1)", expected="2", got="3", where="at 4")
    assert (failed.call, failed.expected, failed.got, failed.where) == ("f(1)", "2", "3", "at 4")


def test_texts_may_be_functions(failure):
    """A function is called on failure only, when what it shows is there."""
    found = []
    expect(not found, lambda: f"{found[0]} is too much.", got=lambda: found[1])
    found += [7, "eight"]
    failed = failure(expect, not found, lambda: f"{found[0]} is too much.", got=lambda: found[1])
    assert (failed.message, failed.got) == ("7 is too much.", "eight")


def test_parts_returns_what_a_tuple_holds():
    """A tuple or a list of the right length, or a named tuple, comes apart."""
    first, second = parts(([1], None), 2)
    assert (first, second) == ([1], None)
    assert parts([1, 2, 3], 3) == (1, 2, 3)
    assert parts(Pair(1, 2), 2) == (1, 2)


@pytest.mark.parametrize(
    ("got", "fact"),
    [
        ((1, 2, 3), "There are 3 items, but 2 were expected."),
        ([1], "There is 1 item, but 2 were expected."),
        (
            np.zeros(2),
            "A tuple or list of 2 was expected, but this is a NumPy array of shape (2,).",
        ),
        ("ab", "A tuple or list of 2 was expected, but this is the string 'ab'."),
        (Raising(), "A tuple or list of 2 was expected, but this is a Raising."),
        (LyingTuple((1,)), "There is 1 item, but 2 were expected."),
    ],
)
def test_parts_refuses_anything_else(failure, got, fact):
    """The fact is the message, or stands beside the author's."""
    assert failure(parts, got, 2).message.startswith(fact)
    failed = failure(parts, got, 2, "Mean and deviation belong together.")
    assert failed.message == "Mean and deviation belong together."
    assert failed.where.startswith(fact)


def test_a_missing_return_is_named_first(failure):
    """Where None came back, that fact replaces the author's message."""
    failed = failure(parts, None, 2, "Mean and deviation belong together.")
    assert failed.message.startswith("Your function returned nothing.")


def test_a_failure_of_parts_is_a_failed_check():
    """It is the error of every assertion."""
    with pytest.raises(CheckFailed):
        parts(1, 2)
