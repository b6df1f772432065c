"""Checks for the tensor puzzles: against loops, and by the rules of the game."""

import contextlib
import os
import sys
import types

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    close,
    expect,
    forbidden,
    instance_of,
    lines_run,
    unchanged,
    vectorized,
)
from mlx_exercises.figures import HeatMap, Panels

RULES = "The rules allow np.arange, np.where, @ and .sum, and nothing else that NumPy has."
LOOP = "The numbers are right, but larger inputs ran more lines of your file: that is a loop."
ALLOWED = {"arange", "where", "sum", "dot", "abs", "asarray"}
KINDS = (types.FunctionType, types.BuiltinFunctionType, type(np.sum))
OTHERS = [name for name in dir(np) if name not in ALLOWED and isinstance(getattr(np, name), KINDS)]
METHODS = {"cumsum", "diagonal", "searchsorted", "repeat", "nonzero", "accumulate", "resize"}


def test_eye_and_diag(exercise):
    """1 and 2 of 8: ones, or the numbers of v, stand from the upper left to the lower right."""
    for n in (3, 1, 5):
        expected = [[int(i == j) for j in range(n)] for i in range(n)]
        wrong = {
            "The ones go from the upper right to the lower left.": [row[::-1] for row in expected],
            "0 and 1 changed places.": [[1 - each for each in row] for row in expected],
        }
        judge(exercise, "eye", (n,), expected, wrong)
    obey(exercise, "eye")
    for v in (np.array([3, 1, 2]), np.array([2.5]), np.array([0.5, np.nan, -4, 7])):
        n = len(v)
        expected = [[v[i] if i == j else 0 for j in range(n)] for i in range(n)]
        if np.isnan(v).any():
            finite_around(exercise, v)
            continue
        wrong = {
            "Those are ones. The numbers of v belong there.": np.eye(n).tolist(),
            "v stands in every row as it is. Only one number a row should be left.": [v.tolist()]
            * n,
        }
        judge(exercise, "diag", (v,), expected, wrong)
    obey(exercise, "diag")


def finite_around(exercise, v):
    """Judge that a missing number stays in its own place on the diagonal."""
    with unchanged(v):
        found = exercise.diag(v)
    instance_of(found, np.ndarray)
    off = ~np.eye(len(v), dtype=bool)
    expect(
        found.shape != off.shape or found.dtype.kind != "f" or not np.isnan(found[off]).any(),
        "A missing number of v has spread: 0 times nan is nan. Could you pick, not multiply?",
        call=f"diag({v.tolist()})",
    )


def test_triu(exercise):
    """3 of 8: the diagonal and what is to the right of it stays, and all else is 0."""
    rng = np.random.default_rng(0)
    for n, m in ((3, 3), (2, 4), (4, 2), (1, 3), (3, 1)):
        A = rng.integers(1, 19, size=(n, m)) / 2
        expected = [[A[i, j] if i <= j else 0 for j in range(m)] for i in range(n)]
        wrong = {
            "The lower left triangle is left. Which of i and j is larger in the upper one?": (
                np.tril(A).tolist()
            ),
            "The diagonal is gone. It belongs to the triangle.": np.triu(A, 1).tolist(),
        }
        judge(exercise, "triu", (A,), expected, wrong)
    obey(exercise, "triu")


def test_cumsum(exercise):
    """4 of 8: the sums so far grow by one number of v from place to place."""
    rng = np.random.default_rng(1)
    for v in (np.array([3, 1, 4, 1, 5]), np.array([2.5]), rng.integers(-9, 9, size=7) / 2):
        expected = [float(sum(v[: i + 1])) for i in range(len(v))]
        wrong = {
            "Each place has the sum from there to the end.": np.cumsum(v[::-1])[::-1].tolist(),
            "A place's own number is missing from its sum.": (np.cumsum(v) - v).tolist(),
            "That is one and the same sum everywhere.": [float(sum(v))] * len(v),
        }
        judge(exercise, "cumsum", (v,), expected, wrong)
    obey(exercise, "cumsum")


def test_roll_and_pad(exercise):
    """5 and 6 of 8: numbers move round the end, and a vector gets exactly the length asked for."""
    for v, steps in (
        (np.array([1, 2, 3, 4]), 1),
        (np.array([5.5, 6, 7]), -1),
        (np.array([3, 8, 4, 9, 5]), 7),
        (np.array([4, 1, 2]), 0),
        (np.array([7]), 3),
        (np.array([1, 2, 3, 4, 6]), -12),
    ):
        n, expected = len(v), [0] * len(v)
        for i in range(n):
            expected[(i + steps) % n] = v[i]
        wrong = {
            "They moved the other way.": [v[(i + steps) % n] for i in range(n)],
            "What went over the end is gone. It belongs to the beginning.": [
                v[i - steps] if 0 <= i - steps < n else 0 for i in range(n)
            ],
            "Nothing moved.": v.tolist(),
        }
        judge(exercise, "roll", (v, steps), expected, wrong)
    obey(exercise, "roll")
    for v, length in (
        (np.array([3, 1, 4]), 5),
        (np.array([3, 1, 4]), 2),
        (np.array([2.5, 7]), 2),
        (np.array([6]), 4),
        (np.array([1, 2, 3, 4]), 9),
        (np.array([8, 9]), 0),
    ):
        expected = [v[i] if i < len(v) else 0 for i in range(length)]
        wrong = {
            "v begins anew behind its end. Zeros belong there.": [
                v[i % len(v)] for i in range(length)
            ],
            "The last number of v goes on and on. Zeros belong there.": [
                v[min(i, len(v) - 1)] for i in range(length)
            ],
            "It was not cut.": v.tolist(),
        }
        judge(exercise, "pad_to", (v, length), expected, wrong)
    obey(exercise, "pad_to")


def test_bincount(exercise):
    """7 of 8: every class has its count, also a class that never occurs."""
    rng = np.random.default_rng(2)
    for labels, classes in (
        (np.array([2, 0, 2, 1, 2]), 4),
        (rng.permutation(np.arange(11) % 3), 3),
        (np.array([0, 0]), 1),
        (np.array([], dtype=int), 3),
        (np.array([1, 3, 1]), 5),
    ):
        expected = [sum(1 for label in labels.tolist() if label == k) for k in range(classes)]
        wrong = {
            "Those are ones: each label belongs to one class. Which axis should go away?": (
                [1] * len(labels)
            ),
            "This says whether a class occurs, and not how often.": [
                int(count > 0) for count in expected
            ],
            "Classes are counted from 0, and not from 1.": [*expected[1:], 0],
        }
        judge(exercise, "bincount", (labels, classes), expected, wrong)
    obey(exercise, "bincount")


def test_bucketize(exercise):
    """8 of 8: every value is in the bucket of the edges that it has reached."""
    rng = np.random.default_rng(3)
    for values, edges in (
        (np.array([5, 10, 25]), np.array([10, 20])),
        (np.array([0.5, -3, 7, 2, 1]), np.array([-1.0, 1, 2, 6])),
        (np.array([4.0]), np.array([4.0])),
        (rng.normal(size=8), np.array([-0.5, 0, 0.5])),
        (np.array([2, 9]), np.array([], dtype=float)),
    ):
        expected = [sum(1 for edge in edges if edge <= value) for value in values]
        wrong = {
            "A value that is exactly on an edge has reached it.": [
                sum(1 for edge in edges if edge < value) for value in values
            ],
            "These are the edges above. How many are below, or just reached?": [
                sum(1 for edge in edges if edge > value) for value in values
            ],
            "That is how many values lie above each edge. Which axis should go away?": [
                sum(1 for value in values if edge <= value) for edge in edges
            ],
            "The first bucket is 0.": [count + 1 for count in expected],
        }
        judge(exercise, "bucketize", (values, edges), expected, wrong)
    obey(exercise, "bucketize")


MAKE = {
    "eye": lambda n: (n,),
    "diag": lambda n: (np.arange(1.0, n + 1),),
    "triu": lambda n: (np.ones((n, n + 1)),),
    "cumsum": lambda n: (np.ones(n),),
    "roll": lambda n: (np.arange(n), 2),
    "pad_to": lambda n: (np.arange(n), n + 3),
    "bincount": lambda n: (np.arange(n) % 3, 3),
    "bucketize": lambda n: (np.arange(n), np.array([2, 5])),
}


def judge(exercise, name, inputs, expected, wrong):
    """Compare with the loop."""
    function = getattr(exercise, name)
    arrays = [each for each in inputs if isinstance(each, np.ndarray)]
    with unchanged(*arrays):
        found = function(*inputs)
    close(
        found.astype(int) if isinstance(found, np.ndarray) and found.dtype == bool else found,
        expected,
        f"Go through the places of {name} by hand, with the words below its name.",
        suspects=wrong,
    )
    instance_of(found, np.ndarray, "The numbers are right. They should be an array, though.")


def obey(exercise, name):
    """Refuse a puzzle solved by what the rules forbid, or by a loop."""
    function = getattr(exercise, name)
    with rules(exercise):
        function(*MAKE[name](5))

    def make_call(n):
        return lambda: function(*MAKE[name](n))

    if lines_run(exercise, make_call(40)) > lines_run(exercise, make_call(4)):
        vectorized(exercise, make_call, (4, 40), LOOP)


@contextlib.contextmanager
def rules(exercise):
    """Refuse what the puzzles forbid: other functions of NumPy, and the methods that solve one."""
    file = os.path.realpath(exercise.__file__)
    broken = []

    def notice(frame, event, arg):
        watched = event == "c_call" and getattr(arg, "__name__", "") in METHODS
        if watched and os.path.realpath(frame.f_code.co_filename) == file:
            broken.append(arg.__name__)

    with forbidden(np, *OTHERS, message=RULES, subject=exercise):
        before = sys.getprofile()
        sys.setprofile(notice)
        try:
            yield
        finally:
            sys.setprofile(before)
    expect(not broken, RULES, where=lambda: f"`.{broken[0]}` was called")


def show(exercise):
    """Show eight pictures, one a puzzle."""
    v = np.array([1, 2, 3, 4])
    table = v[:, np.newaxis] * v
    labels = data.iris().y[[0, 60, 120, 61, 1, 62]]
    pictures = {
        "1 eye(4)": exercise.eye(4),
        "2 diag(1 2 3 4)": exercise.diag(v),
        "3 triu": exercise.triu(table),
        "4 cumsum rows": np.array([exercise.cumsum(row) for row in exercise.diag(v)]),
        "5 roll by 0 to 3": np.array([exercise.roll(v, k) for k in range(4)]),
        "6 pad_to(…, 4)": np.array([exercise.pad_to(v[:k], 4) for k in range(1, 5)]),
        "7 bincount": np.array([exercise.bincount(labels[:k], 4) for k in range(1, 5)]),
        "8 bucketize": np.array([exercise.bucketize(row, np.array([3, 8])) for row in table]),
    }
    return Panels(
        [HeatMap(np.asarray(each) * 1, title=name) for name, each in pictures.items()],
        title="Eight puzzles",
        note="4 to 8 are a row a call: 4 on the rows of 2, 7 on the labels of one to four "
        "irises, 8 on the rows of a times table, with the edges 3 and 8.",
    )
