"""Which calls `counted` and `forbidden` notice, and which they let pass."""

import builtins
import collections
import math

import numpy as np
import pytest
import torch

from mlx_exercises.checking import CheckFailed, counted, forbidden

SOURCE = """
    import collections
    import math
    import numpy as np
    import numpy.linalg as la
    import torch
    from numpy.linalg import norm
    from collections import Counter

    def by_name(x): return np.linalg.norm(x)
    def by_alias(x): return la.norm(x)
    def by_import(x): return norm(x)
    def by_map(x): return list(map(np.linalg.norm, x))
    def by_hand(x): return (x * x).sum() ** 0.5
    def through_library(x): return np.linalg.cond(x)
    def swallowed(x):
        try:
            return np.linalg.norm(x)
        except Exception:
            return 5.0
    def total(x): return sum(x)
    def log_of(x): return np.log(x)
    def added(x): return np.add.reduce(x)
    def softmax(x): return x.softmax(0)
    def count(x): return Counter(x)
    def count_too(x): return collections.Counter(x)
    def is_counter(x): return isinstance(x, Counter)
"""


@pytest.fixture
def exercise(learner):
    return learner(SOURCE)


X = np.array([3.0, 4.0])


@pytest.mark.parametrize("name", ["by_name", "by_alias", "by_import", "by_map", "swallowed"])
def test_a_forbidden_call_is_refused(failure, exercise, name):
    """However the function was imported, and even when the refusal is swallowed."""

    def run():
        with forbidden(np.linalg, "norm", "det", subject=exercise):
            getattr(exercise, name)(X)

    told = failure(run)
    assert told.message == "`np.linalg.norm` is what this exercise asks you to write."
    assert told.where == "`np.linalg.norm` was called"
    assert told.call == f"{name}([3.0, 4.0])"


@pytest.mark.parametrize(
    ("name", "value"), [("by_hand", X), ("through_library", np.diag(X)), ("total", X)]
)
def test_other_calls_pass(exercise, name, value):
    """Calls of other functions, by libraries, and by the check itself."""
    with forbidden(np.linalg, "norm", subject=exercise):
        getattr(exercise, name)(value)
        assert np.linalg.norm(X) == 5


def test_everything_is_put_back(exercise):
    """Afterwards all names hold what they held before, whatever happened inside."""
    original = np.linalg.norm
    with pytest.raises(CheckFailed), forbidden(np.linalg, "norm", subject=exercise):
        exercise.by_import(X)
    with pytest.raises(KeyError), forbidden(np.linalg, "norm", subject=exercise):
        raise KeyError
    assert np.linalg.norm is original
    assert vars(exercise)["norm"] is original
    assert exercise.by_import(X) == exercise.by_name(X) == 5
    assert "softmax" not in vars(torch.Tensor)
    with forbidden(torch.Tensor, "softmax"):
        pass
    assert "softmax" not in vars(torch.Tensor)


@pytest.mark.parametrize(
    ("module", "forbids", "name", "value", "said"),
    [
        (builtins, "sum", "total", [1, 2], "`sum`"),
        (np, "log", "log_of", 1.0, "`np.log`"),
        (torch.Tensor, "softmax", "softmax", torch.ones(2), "`Tensor.softmax`"),
        (collections, "Counter", "count", "abc", "`collections.Counter`"),
        (collections, "Counter", "count_too", "abc", "`collections.Counter`"),
    ],
)
def test_builtins_ufuncs_methods_and_classes(failure, exercise, module, forbids, name, value, said):
    """Each is refused by the name that the learner would write."""

    def run():
        with forbidden(module, forbids, subject=exercise):
            getattr(exercise, name)(value)

    assert failure(run).message.startswith(said)
    getattr(exercise, name)(value)


def test_stand_ins_go_on_working(exercise):
    """Attributes of a function and isinstance of a class are as they were."""
    with (
        forbidden(np, "add", subject=exercise),
        forbidden(collections, "Counter", subject=exercise),
    ):
        assert exercise.added(X) == 7
        counter = collections.Counter("ab")
        assert exercise.is_counter(counter)
        assert not exercise.is_counter({})
        assert collections.Counter.fromkeys is not None
        assert issubclass(type(counter), collections.Counter)
    with counted(torch.Tensor, "softmax", subject=exercise) as softmaxes:
        assert exercise.softmax(torch.ones(2)).tolist() == [0.5, 0.5]
    assert softmaxes.count == 1


def test_the_authors_message_is_used(failure, exercise):
    """The call that was made stays in where."""

    def run():
        with forbidden(np.linalg, "norm", message="Write the root yourself."):
            exercise.by_name(X)

    told = failure(run)
    assert told.message == "Write the root yourself."
    assert told.where == "`np.linalg.norm` was called"


def test_only_the_learners_own_calls_are_counted(exercise):
    """Calls by the check and by libraries pass uncounted."""
    with counted(np.linalg, "norm", subject=exercise) as norms:
        assert exercise.by_name(X) == exercise.by_import(X) == 5
        exercise.by_map([X, X, X])
        np.linalg.norm(X)
        exercise.by_hand(X)
    assert norms.count == 5
    exercise.by_name(X)
    assert norms.count == 5


def test_without_a_subject_the_last_file_is_meant(exercise):
    """The file of the last stand-in made is the learner's."""
    with counted(math, "sqrt") as roots, counted(np.linalg, "norm") as norms:
        exercise.by_name(X)
    assert (roots.count, norms.count) == (0, 1)


def test_a_name_that_is_not_there_is_the_authors_mistake():
    """Misspelling what is forbidden would forbid nothing, so it raises."""
    with pytest.raises(AttributeError, match="nrom"), forbidden(np.linalg, "nrom"):
        pass
