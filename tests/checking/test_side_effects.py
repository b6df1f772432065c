"""What `unchanged` and `no_warnings` notice."""

import collections
import warnings

import numpy as np
import pandas as pd
import pytest
import torch

from mlx_exercises.checking import CheckFailed, no_warnings, unchanged


def changing(change, *values):
    with unchanged(*values):
        change(*values)


def swap_rows(frame):
    frame.loc[:] = frame[::-1].to_numpy()
    frame.index = frame.index[::-1]


def set_item(key, value):
    return lambda container: container.__setitem__(key, value)


CHANGES = [
    ([1, 2], lambda x: x.append(3), "There are 3 items, but 2 were expected."),
    ([1, 2], set_item(1, 5), "at [1]: it was 2, now 5"),
    ([1, 2], set_item(1, 2.0), "An int was expected at [1], but there is the float 2.0."),
    ([[1], [2]], lambda x: x[1].sort() or x[1].append(0), "There are 2 items at [1], but 1 was"),
    ([3, 1], lambda x: x.sort(), "at [0]: it was 3, now 1"),
    ({"a": [1]}, lambda x: x["a"].clear(), "There are 0 items at key 'a', but 1 was expected."),
    ({"a": 1}, set_item("b", 2), "There is a key 'b' that was not expected."),
    ({1, 2}, lambda x: x.discard(2), "2 is missing from the set."),
    (collections.Counter("ab"), lambda x: x.update("a"), "at key 'a': it was 1, now 2"),
    (np.array([[1.0, 2.0]]), set_item((0, 1), 0), "at [0, 1]: it was 2.0, now 0.0"),
    (np.array([1.0, 2.0]), set_item(0, np.nan), "at [0]: it was 1.0, now nan"),
    (np.array([2.0, 1.0]), lambda x: x.sort(), "at [0]: it was 2.0, now 1.0"),
    (np.arange(6), lambda x: setattr(x, "shape", (2, 3)), "The shape is (2, 3)"),
    (torch.tensor([1.0, 2.0]), lambda x: x.add_(1), "at [0]: it was 1.0, now 2.0"),
    ((np.zeros(2), 1), lambda x: x[0].fill(1), "at [0, 0]: it was 0.0, now 1.0"),
    (pd.Series([1, 2]), set_item(0, 5), "at [0]: it was 1, now 5"),
    (pd.DataFrame({"a": [1, 2]}), set_item("b", 0), "The columns are ['a', 'b']"),
    (pd.DataFrame({"a": [2, 1]}), swap_rows, "at row 0 of the index: it was 0, now 1"),
]


@pytest.mark.parametrize(("value", "change", "where"), CHANGES)
@pytest.mark.filterwarnings("ignore:Setting the shape")
def test_a_changed_input_is_noticed(failure, value, change, where):
    """Deep inside, of any type, and with the place where it was changed."""
    told = failure(changing, change, value)
    assert told.message == "The input was changed. Does your function work on a copy?"
    assert where in told.where


def test_it_says_which_input(failure):
    """Of several guarded inputs, the one that was changed is described."""
    failed = failure(changing, lambda _, y: y.append(1), [1, 0], [2])
    assert failed.message == "A list of 1 was changed. Does your function work on a copy?"
    assert (failed.expected, failed.got) == ("[2]", "[2, 1]")


def test_it_says_which_argument(failure, learner):
    """Where the changed input was an argument of the last call, its parameter is named."""
    exercise = learner("def grow(items, by, *, more):\n    more.append(by)\n")

    def call(items, more):
        with unchanged(items, more):
            exercise.grow(items, 3, more=more)

    failed = failure(call, [1], [2])
    assert failed.message == (
        "The argument `more` of `grow` was changed. Does your function work on a copy?"
    )


def test_an_earlier_call_names_no_argument(failure, learner):
    """A call before the guarded block does not name what the block changed."""
    exercise = learner("def look(items):\n    return items\n")
    items = [1]
    exercise.look(items)
    failed = failure(changing, lambda x, _: x.append(2), items, [3, 4])
    assert failed.message.startswith("A list of 1 was changed.")


@pytest.mark.parametrize("value", [value for value, *_ in CHANGES])
def test_looking_is_no_change(value):
    """Reading, copying and computing leave the input as it was."""
    with unchanged(value, None, "text", 3, [np.nan, {"k": float("nan")}]):
        str(value)
        len(value)
        list(value)


def test_tensors_inside_a_graph_can_be_watched():
    """A tensor that was computed, and a model's own state, are copied without their graph."""
    model = torch.nn.Linear(2, 2)
    computed = model.weight * 2
    with unchanged(computed, [model.weight], model.state_dict()):
        model(torch.ones(2)).sum().backward()
    with pytest.raises(CheckFailed), unchanged(model.state_dict()), torch.no_grad():
        model.weight += 1


def test_what_cannot_be_compared_is_told_at_once():
    """An object of a class of one's own is the author's mistake, before anything runs."""

    class Account:
        pass

    with pytest.raises(TypeError, match="compare its fields"), unchanged(Account()):
        pytest.fail("the block must not run")


def test_an_exception_goes_first():
    """What the learner's code raises is not hidden by what it changed."""
    values = [1]

    def change_and_raise():
        values.append(2)
        raise KeyError

    with pytest.raises(KeyError), unchanged(values):
        change_and_raise()


def warn(*args):
    with no_warnings(*args):
        np.exp(np.array(1000.0))


def test_a_warning_is_a_failure_that_names_it(failure):
    """Kind and text of the first warning."""
    told = failure(warn)
    assert told.message == "A warning was given. RuntimeWarning: overflow encountered in exp"
    told = failure(warn, "Large scores must not overflow.")
    assert told.message == "Large scores must not overflow."
    assert told.got == "RuntimeWarning: overflow encountered in exp"


def test_the_line_of_a_warning_is_told(failure, learner):
    """When the warning comes from the learner's file, its line is named."""
    exercise = learner(
        """
        import numpy as np
        def softmax(x):
            return np.exp(x) / np.exp(x).sum()
        """
    )

    def run():
        with no_warnings():
            exercise.softmax(np.array([1000.0, 0.0]))

    told = failure(run)
    assert told.where == "line 4"
    assert told.call == "softmax([1000.0, 0.0])"


def test_every_run_warns_anew(failure):
    """A warning that Python gives once only is noticed each time."""
    for _ in range(3):
        assert failure(warn).message


def test_news_of_libraries_is_no_failure():
    """Deprecations are no fault of the learner's; silence passes."""
    with no_warnings():
        warnings.warn("soon gone", DeprecationWarning, stacklevel=1)
        np.log(np.array([1.0]))
    with no_warnings(), np.errstate(all="ignore"):
        np.log(np.array([0.0]))
