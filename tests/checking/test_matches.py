"""`matches`: one function, many inputs, one reference."""

import numpy as np
import pytest

from mlx_exercises.checking import matches
from mlx_exercises.checking.suspects import claim

HALF = "Half of it is missing."


def mean(numbers):
    return sum(numbers) / len(numbers)


def test_the_right_function_passes_on_every_input():
    """Each input is handed over: a tuple as arguments, anything else as the only one."""
    seen = []

    def power(base, exponent=2):
        seen.append((base, exponent))
        return base**exponent

    matches(power, [(2, 3), 5, (7,)], lambda base, exponent=2: base**exponent)
    assert seen == [(2, 3), (5, 2), (7, 2)]


def test_the_first_wrong_input_is_shown(failure):
    """The message takes its arguments from the input: as one line, or by a format."""
    failed = failure(matches, max, [(1, 0), (1.5, 2)], lambda x, y: x + y, "{0:.2f} and {1}.")
    assert failed.message == "1.50 and 2."
    assert (failed.expected, failed.got) == ("3.5", "2")
    failed = failure(
        matches, sum, [[3]], len, lambda x: f"{len(x)} item", call="count({0})", exact=True
    )
    assert (failed.message, failed.call) == ("1 item", "count([3])")


def test_a_mistake_gets_its_sentence(failure):
    """A mistake is asked for its answer to the same arguments; the first that fits is named."""
    mistakes = {"Another.": sum, HALF: lambda x: mean(x) / 2}
    failed = failure(matches, lambda x: mean(x) / 2, [[4, 2]], mean, "Mean.", mistakes=mistakes)
    assert failed.message == HALF


def test_a_mistake_that_is_right_on_an_input_is_no_suspect_there(failure):
    """And a claim in which it is right on every input, or raises, is the author's mistake."""
    mistakes = {"The first one.": lambda x: x[0], "The fourth one.": lambda x: x[3]}
    failed = failure(matches, sum, [[2, 2]], mean, "Mean.", mistakes=mistakes)
    assert failed.message == "Mean."
    with claim(strict=True):
        matches(mean, [[2, 2], [1, 2, 3, 4]], mean, mistakes=mistakes)
    with (
        pytest.raises(ValueError, match=r"'The first one\.'; 'The fourth one\.'"),
        claim(strict=True),
    ):
        matches(mean, [[2, 2], [3, 3, 3]], mean, mistakes=mistakes)


def test_inputs_stay_as_they_were(failure):
    """The learner's function must not change them, unless the author lets it."""

    def sort(numbers):
        numbers.sort()
        return numbers

    failed = failure(matches, sort, [[2, 1]], sorted)
    assert failed.message == "The input was changed. Does your function work on a copy?"
    matches(sort, [[2, 1]], sorted, unchanged=False)


def test_reference_and_mistakes_work_on_copies(failure):
    """What they change reaches neither the learner's function nor each other."""
    numbers = np.array([2.0, 1.0])

    def largest(x):
        x.sort()
        return x[-1]

    def first(x):
        x[:] = x[0]
        return x[0]

    mistakes = {"Sorted.": lambda x: largest(x) + 1, "First.": lambda x: first(x) + 2}
    failed = failure(matches, lambda x: x[0] + 2, [numbers], largest, mistakes=mistakes)
    assert failed.message == "First."
    assert numbers.tolist() == [2.0, 1.0]


def test_mistakes_are_computed_only_where_they_matter():
    """A mistake that was told apart costs nothing on the inputs after that."""
    calls = []
    mistakes = {HALF: lambda x: calls.append(x) or x / 2}
    with claim(strict=True):
        matches(lambda x: x, [0.0, 1.0, 2.0, 3.0], lambda x: x, mistakes=mistakes)
    assert calls == [0.0, 1.0]


def test_exact_or_up_to_rounding(failure):
    """By default numbers are compared as `close` does; `exact` compares as `equal` does."""
    matches(lambda x: x, [1], float)
    assert failure(matches, lambda x: x, [1], float, exact=True).message
    matches(lambda x: x + 1e-3, [1.0], float, tolerance=1e-2)
    assert "float32" in failure(matches, np.float64, [1.0], float, dtype="float32").message
