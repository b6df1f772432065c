"""How `always` tries a law, and which of the inputs that break it is shown."""

import numpy as np
import pytest

from mlx_exercises.checking import CheckFailed, always, close


def test_a_law_that_holds_passes():
    """Nothing is said about a law that no input breaks."""
    always(lambda u, v: close(u + v, v + u), lambda rng: (rng.normal(size=3), rng.normal(size=3)))


def test_the_smallest_input_that_breaks_it_is_shown(failure):
    """Fewest numbers first, and of these the smallest."""

    def law(values):
        assert len(values) < 3, "Three or more do not work."

    told = failure(always, law, lambda rng: rng.integers(1, 100, size=rng.integers(1, 9)))
    assert told.message == "Three or more do not work."
    assert told.call.startswith("values = [")
    assert told.call.count(",") == 2

    def positive(x):
        assert x < 5, "Too large."

    told = failure(always, positive, lambda rng: int(rng.integers(0, 50)), runs=500)
    assert told.call == "x = 5"


def test_inputs_are_named_by_the_law(failure):
    """One line for each of the law's arguments, as they were before the law."""

    def changing(u, k):
        u.append(k)
        raise AssertionError("No.")

    assert failure(always, changing, lambda _: ([1], 2)).call == "u = [1]\nk = 2"
    assert failure(always, lambda *each: close(each, ()), lambda _: (1, "b")).call == (
        "input 1 = 1\ninput 2 = 'b'"
    )


def test_what_close_has_to_say_is_kept(failure):
    """Message, values and place of a CheckFailed inside of a law."""

    def law(x):
        close([x, 2 * x], [x, x], "Twice is not once.")

    told = failure(always, law, lambda rng: int(rng.integers(1, 4)))
    assert told.message == "Twice is not once."
    assert (told.expected, told.got) == ("[1, 1]", "[1, 2]")
    assert told.where == "at [1]: expected 1, yours 2"
    assert told.call == "x = 1"


def test_a_bare_assert_is_shown_itself(failure):
    """Without a message of its own, the condition is shown."""

    def law(x):
        assert x < 0

    told = failure(always, law, lambda _: 3)
    assert told.message == "This does not hold for every input."


def test_pytests_own_account_is_left_out(failure):
    """What pytest adds to a message of an assert is not for learners."""

    def law(_):
        raise AssertionError("Too large.\nassert 3 < 0\n +  where 3 = x")

    assert failure(always, law, lambda _: 3).message == "Too large."


def test_the_draws_are_the_same_each_time():
    """The same seed gives the same inputs, another seed others."""
    seen = {0: [], 1: []}
    for seed in (0, 1, 0):
        seen[seed].append([])
        always(seen[seed][-1].append, lambda rng: rng.normal(), runs=5, seed=seed)
    assert seen[0][0] == seen[0][1] != seen[1][0]
    assert len(set(seen[0][0])) == 5


def test_other_exceptions_pass_through():
    """An error of the learner's is Python's to tell, with its own words."""
    with pytest.raises(ZeroDivisionError):
        always(lambda x: 1 / x, lambda _: 0)


def test_an_assert_of_the_learners_passes_through(learner):
    """An assert in the learner's file is an error of the learner's, not a broken law."""
    exercise = learner("def f(x):\n    assert x > 0, 'mine'\n")
    with pytest.raises(AssertionError, match="mine") as caught:
        always(exercise.f, lambda _: -1)
    assert not isinstance(caught.value, CheckFailed)


def test_large_inputs_are_cut(failure):
    """An input of a million numbers is a line."""

    def law(x):
        raise AssertionError("No." if x is not None else "")

    told = failure(always, law, lambda rng: rng.normal(size=(1000, 50)), runs=2)
    assert told.call == "x = <1000×50 float64>"
    assert failure(always, law, lambda _: np.ones((2, 2)), runs=1).call == (
        "x = [[1.0, 1.0], [1.0, 1.0]]"
    )
