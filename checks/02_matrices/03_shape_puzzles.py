"""Checks for the eight shape puzzles: each against its docstring, index by index.

Sizes are random and different, then equal on purpose: that is where a missing .T or
.reshape stops raising and starts lying.
"""

import numpy as np
from numpy import einsum

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import HeatMap, Image, Panels, Table

CUT_NOT_TURNED = "reshape kept the order of the numbers. Rows that become columns need .T."
NOT_TURNED = "These are dot products with the columns of the second matrix, not with its rows."
ALL_PAIRS = "This is every truth minus every prediction. Make both the same shape first."
COLUMNS_SCALED = "The columns were scaled: NumPy takes (n,) as a row. Make the weights a column."


def test_scores(exercise):
    """1 of 8: every row of X is dotted with every row of W."""
    for n, d, c in ((2, 2, 2), (3, 4, 2), (5, 2, 3), (1, 3, 4)):
        X, W = tables(0, (n, d), (c, d))
        judge(
            exercise.scores,
            (X, W),
            einsum("ik,jk->ij", X, W),
            {CUT_NOT_TURNED: X @ W.reshape(d, c), NOT_TURNED: X @ W if c == d else None},
        )


def test_columns_dotted(exercise):
    """2 and 3 of 8: every column of X is dotted with the errors, and with every column."""
    for n, d in ((3, 3), (4, 2), (2, 5), (1, 3)):
        X, errors = tables(1, (n, d), (n,))
        judge(
            exercise.blame,
            (X, errors),
            einsum("ij,i->j", X, errors),
            {
                CUT_NOT_TURNED: X.reshape(d, n) @ errors,
                "Here the rows of X were dotted with the errors.": X @ errors if n == d else None,
            },
        )
    for n, d in ((2, 2), (4, 3), (3, 5), (1, 2)):
        (X,) = tables(2, (n, d))
        judge(
            exercise.gram,
            (X,),
            einsum("ij,ik->jk", X, X),
            {
                "This dots rows with rows. Columns with columns is the other way round.": X @ X.T,
                "This is X @ X: rows dotted with columns.": X @ X if n == d else None,
                CUT_NOT_TURNED: X.reshape(d, n) @ X,
            },
        )


def test_columns_made(exercise):
    """4 and 5 of 8: every row has its own weight, and every number of u meets all of v."""
    for n, d in ((3, 3), (4, 2), (2, 5), (1, 3), (3, 1)):
        X, weights = tables(3, (n, d), (n,))
        judge(
            exercise.weigh_rows,
            (X, weights),
            einsum("ij,i->ij", X, weights),
            {
                COLUMNS_SCALED: X * weights if n == d else None,
                "The weighted rows were added up. Here each of them stays.": weights @ X,
            },
        )
    for n, m in ((3, 3), (2, 4), (5, 3), (1, 2)):
        u, v = tables(4, (n,), (m,))
        judge(
            exercise.times_table,
            (u, v),
            einsum("i,j->ij", u, v),
            {
                "Only partners met: this is u * v.": u * v if n == m else None,
                "This is the dot product, one number. Here no sum is wanted.": (
                    np.array(u @ v) if n == m else None
                ),
                "The table is turned over: u goes down, v goes across.": u * v.reshape(-1, 1),
            },
        )


def test_misses(exercise):
    """6 of 8: every truth meets its own prediction and no other."""
    for n in (3, 5, 2):
        truth, predictions = tables(5, (n,), (n, 1))
        judge(
            exercise.misses,
            (truth, predictions),
            np.array([truth[i] - predictions[i, 0] for i in range(n)]),
            {
                ALL_PAIRS: truth - predictions,
                "This is every truth minus every prediction, turned over.": (
                    (truth - predictions).T
                ),
                "These are the right numbers as a column. (n,) is what was asked for.": (
                    truth.reshape(-1, 1) - predictions
                ),
                "This is predictions minus truth.": predictions.reshape(-1) - truth,
            },
        )


def test_ink(exercise):
    """7 of 8: every picture, read row by row, is dotted with the weights."""
    for n, h, w in ((4, 4, 1), (2, 2, 2), (3, 2, 4), (1, 3, 2)):
        images, weights = tables(6, (n, h, w), (h * w,))
        flat = np.array([[each[i, j] for i in range(h) for j in range(w)] for each in images])
        judge(
            exercise.ink,
            (images, weights),
            np.array([sum(line * weights) for line in flat]),
            {
                "The pictures were read column by column. A row of weights is for a row of ink.": (
                    images.transpose(0, 2, 1).reshape(n, h * w) @ weights
                ),
                "The pictures were mixed up: each has h·w numbers that follow each other.": (
                    images.reshape(h * w, n).T @ weights
                ),
            },
        )


def test_recolour(exercise):
    """8 of 8: every colour c of a photograph becomes M @ c."""
    for h, w in ((2, 3), (3, 3), (1, 4)):
        photo, M = tables(7, (h, w, 3), (3, 3))
        judge(
            exercise.recolour,
            (photo, M),
            einsum("ck,ijk->ijc", M, photo),
            {
                "This is c @ M: the columns of M were dotted with the colour.": photo @ M,
                "This multiplies the matrix by each row of pixels, not by each colour.": (
                    M @ photo if w == 3 else None
                ),
            },
        )


def judge(function, inputs, wanted, suspects):
    """Compare with the specification; leave out mistakes that make no difference here."""
    told = suspects
    shapes = " and ".join(str(each.shape) for each in inputs)
    with unchanged(*inputs):
        close(function(*inputs), wanted, f"Made from shapes {shapes}.", suspects=told)


def tables(seed, *shapes):
    """Return random arrays with a digit or two, easy to follow by hand."""
    rng = np.random.default_rng([seed, *(size for each in shapes for size in each)])
    return [rng.integers(-9, 10, size=each) / 2 for each in shapes]


def show(exercise):
    """Put three of the puzzles to work: a photograph, four columns of birds, a shape lie."""
    photo = data.china()[60:300:3, 180:500:3] / 255
    # A widely used sepia filter: its rows make the new red, green and blue.
    sepia = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])
    old = np.clip(exercise.recolour(photo, sepia), 0, 1)
    birds = data.penguin_measurements().X
    standard = (birds - birds.mean(axis=0)) / birds.std(axis=0)
    names = ["bill length", "bill depth", "flipper", "mass"]
    truth, predictions = birds[:, 3], birds[:, 3:] - 100
    lie = truth - predictions
    return (
        Panels(
            [Image(photo, title="a photograph"), Image(old, title="recolour(photo, sepia)")],
            title="8 of 8",
        ),
        HeatMap(
            exercise.gram(standard) / len(birds),
            names,
            names,
            title="gram(penguins): how their columns go together",
            note="1 is always together, -1 always against. Exercise 11 uses flipper and mass.",
            centre=0,
        ),
        Table(
            [
                ["misses(truth, predictions)", exercise.misses(truth, predictions).shape, 100.0],
                ["truth - predictions", lie.shape, float(np.sqrt((lie**2).mean()))],
            ],
            columns=["342 penguins, each guessed 100 g too light", "shape", "typical miss (g)"],
            title="What puzzle 6 saved you from",
            note="Nothing would have raised an error. The second number is simply wrong.",
        ),
    )
