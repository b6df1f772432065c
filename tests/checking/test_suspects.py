"""A known mistake gets its own sentence; one that no input tells apart is an error."""

import numpy as np
import pytest
import torch

from mlx_exercises.checking import CheckFailed, close, equal, gradient
from mlx_exercises.checking.suspects import claim

SUM = "This is the sum. How many numbers are there?"


@pytest.mark.parametrize(
    ("got", "expected", "answer"),
    [
        (6, 2.0, 6.0),
        (np.array([6.0, 6.0]), [2.0, 2.0], [6.0, 6.0]),
        (np.array([6.0, 6.0]), np.array([2.0, 2.0]), [6, 6]),
        (np.array([6, 6]), np.array([2.0, 2.0]), np.array([6.0, 6.0])),
        (torch.tensor([6.0]), torch.tensor([2.0]), np.array([6.0])),
        ([6, 6], [2, 2], np.array([6.0, 6.0])),
        (np.array([[6.0]]), np.array([2.0]), [[6.0]]),  # of another shape
        (6.0, np.array([2.0, 2.0]), 6.0),  # of another type
        (np.array([np.nan, 1.0]), [2.0, 1.0], [np.nan, 1.0]),
        (None, 2.0, None),
        ({"a": 6}, {"a": 2}, {"a": 6}),
        (np.array([2, 3]), np.array([2.5, 3.5]), np.array([2, 3])),  # cut to ints
    ],
)
def test_the_answer_of_a_mistake_gets_its_sentence(failure, got, expected, answer):
    """Whatever is wrong, an answer that equals a suspect's gets the suspect's sentence."""
    suspects = {"Not this.": 17.0, SUM: answer, "Nor this.": answer}
    assert failure(close, got, expected, "Halve it.", suspects=suspects).message == SUM


def test_another_wrong_answer_gets_the_authors_message(failure):
    """No suspect is named that did not give this answer."""
    assert failure(close, 5.0, 2.0, "Halve it.", suspects={SUM: 6.0}).message == "Halve it."


def test_a_right_answer_passes_whatever_the_suspects():
    """Suspects take part in failures only."""
    close(2.0, 2.0, suspects={SUM: 6.0})
    equal("ab", "ab", suspects={SUM: "ba"})


def test_suspects_use_the_tolerance(failure):
    """A suspect's answer is met up to the same tolerance."""
    told = failure(close, 6.0004, 2.0, "Halve it.", suspects={SUM: 6.0}, tolerance=1e-3)
    assert told.message == SUM


@pytest.mark.parametrize(
    ("expected", "answer"),
    [
        (2.0, 2),
        (2.0, 2.0 + 1e-12),
        (np.array([2.0, 3.0]), [2, 3]),
        (np.array([2.0, 3.0]), np.array([2.0, 3.0])),
        ([2.0, 3.0], np.array([2, 3])),
        (torch.tensor([2.0]), torch.tensor([2.0])),
        (float("nan"), float("nan")),
        ({"a": 1}, {"a": 1.0}),
    ],
)
def test_a_suspect_that_is_never_wrong_is_the_authors_mistake(expected, answer):
    """A claim that passes and never told its suspect apart raises; one that fails does not."""
    with (
        pytest.raises(ValueError, match=r"tells the suspect from.*This is the sum"),
        claim(strict=True),
    ):
        close(expected, expected, suspects={SUM: answer})
    with pytest.raises(CheckFailed) as caught, claim(strict=True):
        close(17.0, expected, "Halve it.", suspects={SUM: answer})
    assert caught.value.message != SUM


def test_one_input_that_tells_a_suspect_apart_is_enough(failure):
    """Where a suspect gives the expected answer it is none, and elsewhere in the claim it is."""
    with claim(strict=True):
        close(2.0, 2.0, suspects={SUM: 2.0})
        close(2.0, 2.0, suspects={SUM: 6.0})
        close(2.0, 2.0, suspects={SUM: 2.0})
    assert failure(close, 3.0, 2.0, "Halve it.", suspects={SUM: 2.0}).message == "Halve it."


def test_every_claim_starts_anew():
    """What one claim told apart does not count for the next, or for one inside of it."""
    with claim(strict=True):
        close(2.0, 2.0, suspects={SUM: 6.0})
        with pytest.raises(ValueError, match="This is the sum"), claim(strict=True):
            close(2.0, 2.0, suspects={SUM: 2.0})
    with pytest.raises(ValueError, match="This is the sum"), claim(strict=True):
        close(2.0, 2.0, suspects={SUM: 2.0})


def test_all_suspects_that_are_never_told_apart_are_named():
    """One error names every such sentence, those of `gradient` too."""
    with pytest.raises(ValueError, match=r"'One\.'; 'Two\.'"), claim(strict=True):
        gradient(lambda x: x * x, 3.0, 6.0, suspects={"One.": 6.0, "Another.": 3.0, "Two.": 6.0})


def test_only_the_kind_of_number_may_be_the_mistake(failure):
    """Ints for floats is a mistake of its own, though the numbers are equal."""
    suspects = {"Was // used?": np.array([2, 3])}
    told = failure(close, np.array([2, 3]), np.array([2.0, 3.0]), suspects=suspects)
    assert told.message == "Was // used?"


def test_the_fact_is_not_lost_behind_a_sentence(failure):
    """When a sentence takes the place of the fact about the shape, the fact moves to where."""
    told = failure(close, np.ones((2, 2)), np.ones(2), suspects={SUM: np.ones((2, 2))})
    assert told.message == SUM
    assert told.where.startswith("The shape is (2, 2)")


def test_suspects_of_equal_are_exact(failure):
    """`equal` tells the float from the int among its suspects, too."""
    suspects = {"Use //.": 3.0, "Off by one.": 4}
    assert failure(equal, 3.0, 3, suspects=suspects).message == "Use //."
    assert failure(equal, 4, 3, suspects=suspects).message == "Off by one."
    with pytest.raises(CheckFailed, match="The number is not the expected one"):
        equal(5, 3, suspects=suspects)
    with pytest.raises(ValueError, match="Right"), claim(strict=True):
        equal(3, 3, suspects={"Right.": 3})
