"""The stand-in for the learner's module, and the call that it remembers."""

import inspect

import numpy as np
import pytest
import torch

from mlx_exercises.checking import CheckFailed, Subject, close, proxy

SOURCE = '''
"""A file of a learner's."""
from math import sqrt
import numpy as np

RATE = 0.1

def double(x, by=2):
    """Twice as much."""
    return [each * by for each in x]

def clear(x):
    x.clear()
    return x

def outer(x):
    return double(x)

def broken():
    raise ValueError("mine")

def use_rate():
    return RATE

def numbers(n):
    yield from range(n)

class Model:
    def fit(self):
        return self
'''


@pytest.fixture
def exercise(learner):
    return learner(SOURCE)


def test_the_last_call_is_remembered(exercise):
    """Name and arguments, as one would type them."""
    assert proxy.last_call() == ""
    exercise.double([1, 2.5], by=3)
    assert proxy.last_call() == "double([1, 2.5], by=3)"
    assert exercise.broken
    assert proxy.last_call() == "double([1, 2.5], by=3)"
    with pytest.raises(ValueError, match="mine"):
        exercise.broken()
    assert proxy.last_call() == "broken()"
    proxy.forget()
    assert proxy.last_call() == ""


def test_arguments_are_shown_as_they_were(exercise):
    """What the function does to its arguments afterwards does not show."""
    exercise.clear([1, [2, 3]])
    assert proxy.last_call() == "clear([1, [2, 3]])"
    array = np.array([[3.0, 4.0], [0.0, 2.0]])
    exercise.double(array)
    array[:] = 0
    assert proxy.last_call() == "double([[3.0, 4.0], [0.0, 2.0]])"
    tensor = torch.tensor([1, 2])
    exercise.double(tensor)
    tensor.zero_()
    assert proxy.last_call() == "double([1, 2])"


def test_large_arguments_are_described(exercise):
    """A call fits on the screen, whatever it is called with."""
    with pytest.raises(TypeError):
        exercise.double(np.zeros((200, 4)), by=torch.ones(100))
    assert proxy.last_call() == "double(<200×4 float64>, by=<100 float32>)"
    exercise.double(list(range(1000)))
    assert proxy.last_call().endswith("… 1000 in all])")
    assert len(proxy.last_call()) < 100
    with pytest.raises(TypeError):
        exercise.double({"k": [1] * 500}, by="x" * 10_000)
    assert len(proxy.last_call()) <= 160


def test_inner_calls_do_not_count(exercise):
    """The call shown is the check's own, not one that the learner's code makes."""
    assert exercise.outer([1]) == [2]
    assert proxy.last_call() == "outer([1])"


def test_a_failure_shows_the_call(failure, exercise):
    """`close` fills in the call, unless the check says another."""
    assert failure(close, exercise.double([1]), [3]).call == "double([1])"
    assert failure(close, exercise.double([1]), [3], call="f(x)").call == "f(x)"


def test_everything_else_passes_as_it_is(exercise):
    """Classes, constants and imports are the module's own."""
    assert exercise.RATE == 0.1
    assert exercise.np is np
    assert isinstance(exercise.Model().fit(), exercise.Model)
    assert exercise.sqrt(4) == 2
    assert proxy.last_call() == ""
    assert list(exercise.numbers(3)) == [0, 1, 2]
    assert proxy.last_call() == "numbers(3)"


def test_functions_look_like_themselves(exercise):
    """Signature, docstring and name are kept, and each access gives the same function."""
    assert exercise.double.__doc__ == "Twice as much."
    assert list(inspect.signature(exercise.double).parameters) == ["x", "by"]
    assert exercise.double is exercise.double
    assert "def double" in inspect.getsource(exercise.double)


def test_setting_and_deleting_reach_the_module(exercise, monkeypatch):
    """A check may change a constant or replace a function, and put it back."""
    with monkeypatch.context() as patch:
        patch.setattr(exercise, "RATE", 5)
        patch.setattr(exercise, "double", lambda _: "replaced")
        assert exercise.use_rate() == 5
        assert exercise.outer([1]) == "replaced"
    assert exercise.use_rate() == 0.1
    assert exercise.outer([1]) == [2]
    assert proxy.last_call() == "outer([1])"
    del exercise.RATE
    with pytest.raises(NameError):
        exercise.use_rate()


def test_it_looks_like_the_module(exercise, tmp_path):
    """Name, file, docstring, vars and dir are the module's."""
    assert exercise.__file__ == str(tmp_path / "answer.py")
    assert exercise.__name__ == "answer"
    assert exercise.__doc__ == "A file of a learner's."
    assert {"double", "Model", "RATE"} <= set(dir(exercise))
    assert vars(exercise)["RATE"] == 0.1
    assert type(exercise) is Subject
    assert isinstance(exercise, Subject)
    assert repr(exercise) == "<exercise answer>"


def test_a_missing_name_is_told(exercise):
    """The learner reads which name is gone, and which looks like it."""
    with pytest.raises(CheckFailed) as caught:
        exercise.dubble([1])
    assert str(caught.value) == (
        "`dubble` is not in the file any more. There is a `double`: was it renamed?"
    )
    with pytest.raises(CheckFailed) as caught:
        _ = exercise.zzz
    assert str(caught.value) == "`zzz` is not in the file any more. Was it renamed or deleted?"


def test_missing_names_can_be_probed(exercise):
    """`hasattr` and `getattr` with a default work as on any module."""
    assert hasattr(exercise, "double")
    assert not hasattr(exercise, "zzz")
    assert getattr(exercise, "zzz", 3) == 3
    with pytest.raises(AttributeError):
        _ = exercise.__wrapped__


def test_the_learners_repr_is_not_trusted(learner):
    """An argument whose __repr__ raises or never ends costs nothing but its looks."""
    exercise = learner(
        """
        class Loud:
            def __repr__(self): return "x" * 10_000_000
        class Rude:
            def __repr__(self): raise SystemExit(3)
        class Tall:
            def __repr__(self): return "a\\nb"
        def take(*things): return None
        """
    )
    exercise.take(exercise.Rude(), exercise.Tall())
    assert proxy.last_call() == "take(<Rude>, Tall(…))"
    exercise.take(exercise.Loud())
    assert len(proxy.last_call()) <= 160
