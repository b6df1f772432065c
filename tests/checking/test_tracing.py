"""How `lines_run` and `vectorized` tell an array operation from a loop."""

import functools
import sys

import numpy as np
import pytest

from mlx_exercises.checking import lines_run, vectorized

SOURCE = """
    import numpy as np

    def vector(x):
        return (x ** 2).sum()

    def loop(x):
        total = 0
        for each in x:
            total += each ** 2
        return total

    def comprehension(x):
        return sum([each ** 2 for each in x])

    def generator(x):
        return sum(each ** 2 for each in x)

    def mapped(x):
        return sum(map(lambda each: each ** 2, x))

    def while_loop(x):
        at = total = 0
        while at < len(x): total += x[at]; at += 1
        return total

    def recursive(x):
        return x[0] + recursive(x[1:]) if len(x) else 0

    def vectorized(x):
        return np.vectorize(lambda each: each ** 2)(x).sum()

    def columns(x):
        return [column.sum() for column in np.atleast_2d(x)]

    def branches(x):
        if len(x) > 50:
            scale = 1
            offset = 0
            return (x * scale + offset).sum()
        return x.sum()

    def broken(x):
        raise KeyError("mine")
"""


@pytest.fixture
def exercise(learner):
    return learner(SOURCE)


def test_lines_are_counted_once_per_turn(exercise):
    """A loop over three things runs its body three times."""
    assert lines_run(exercise, lambda: exercise.vector(np.ones(3))) == 1
    counts = [lines_run(exercise, lambda n=n: exercise.loop(range(n))) for n in (3, 13)]
    assert counts[1] - counts[0] == 20


def test_lines_of_libraries_do_not_count(exercise):
    """Only the learner's file is looked at."""
    assert lines_run(exercise, lambda: [abs(each) for each in range(100)]) == 0
    assert lines_run(exercise, lambda: exercise.vector(np.ma.masked_array(np.ones(99)))) == 1


@pytest.mark.parametrize(
    "name",
    ["loop", "comprehension", "generator", "mapped", "while_loop", "recursive", "vectorized"],
)
def test_every_way_of_looping_is_noticed(failure, exercise, name):
    """for, while, comprehension, generator, map, recursion and np.vectorize."""
    function = getattr(exercise, name)
    told = failure(
        vectorized, exercise, lambda n: functools.partial(function, np.ones(n)), (10, 200)
    )
    assert told.message == (
        "More input ran more lines of your file. Could one array operation do it all?"
    )
    assert "lines ran for 10 and" in told.where
    assert told.where.endswith("lines ran for 200")


@pytest.mark.parametrize("name", ["vector", "columns", "branches"])
def test_array_operations_are_steady(exercise, name):
    """Neither a loop over something else nor a branch more is growth."""
    function = getattr(exercise, name)
    vectorized(exercise, lambda n: functools.partial(function, np.ones(n)), (10, 200))


def test_preparing_does_not_count(exercise):
    """What `make_call` does itself may loop as it likes."""

    def make_call(n):
        exercise.loop(range(n))
        return lambda: exercise.vector(np.ones(n))

    vectorized(exercise, make_call, (10, 200))


def test_the_authors_message_is_used(failure, exercise):
    """The counts are shown beside it."""
    told = failure(
        vectorized,
        exercise,
        lambda n: lambda: exercise.loop(range(n)),
        (10, 2000),
        "No loops needed.",
    )
    assert told.message == "No loops needed."
    assert "lines ran for 2,000" in told.where


def test_tracing_ends_whatever_happens(exercise):
    """The tracer that was there before is put back, also after an error of the learner's."""
    seen = []

    def tracer(_frame, event, _arg):
        seen.append(event)

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        with pytest.raises(KeyError, match="mine"):
            lines_run(exercise, lambda: exercise.broken(1))
        assert sys.gettrace() is tracer
    finally:
        sys.settrace(before)
