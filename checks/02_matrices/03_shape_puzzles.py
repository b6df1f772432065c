"""Checks for the eight shapes: each against its docstring, index by index.

Sizes are random and different, then equal on purpose: that is where a missing .T or
.reshape stops raising and starts lying.
"""

import numpy as np
from numpy import einsum

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import HeatMap, Image, Panels, Table

CUT_NOT_TURNED = "reshape keeps the order of the elements. Exchanging rows and columns needs .T."
NOT_TURNED = "These are dot products with the columns of the second matrix, not with its rows."
ALL_PAIRS = "This is (n, n): broadcasting subtracted every prediction from every target."
COLUMNS_SCALED = "The columns were scaled: broadcasting aligns (n,) with the last axis."


def test_linear_layer(exercise):
    """1 of 8: entry [i, j] of a linear layer is row i of X · row j of W."""
    for n, d, c in ((2, 2, 2), (3, 4, 2), (5, 2, 3), (1, 3, 4)):
        X, W = arrays(0, (n, d), (c, d))
        judge(
            exercise.linear_layer,
            (X, W),
            einsum("ik,jk->ij", X, W),
            {CUT_NOT_TURNED: X @ W.reshape(d, c), NOT_TURNED: X @ W if c == d else None},
        )


def test_products_of_columns(exercise):
    """2 and 3 of 8: the gradient is Xᵀ · errors, and the Gram matrix XᵀX."""
    for n, d in ((3, 3), (4, 2), (2, 5), (1, 3)):
        X, errors = arrays(1, (n, d), (n,))
        judge(
            exercise.weight_gradient,
            (X, errors),
            einsum("ij,i->j", X, errors),
            {
                CUT_NOT_TURNED: X.reshape(d, n) @ errors,
                "These are dot products of the errors with rows of X. Use columns.": X @ errors
                if n == d
                else None,
            },
        )
    for n, d in ((2, 2), (4, 3), (3, 5), (1, 2)):
        (X,) = arrays(2, (n, d))
        judge(
            exercise.gram_matrix,
            (X,),
            einsum("ij,ik->jk", X, X),
            {
                "This is X @ X.T, the dot products of rows. Here columns are paired.": X @ X.T,
                "This is X @ X: dot products of rows with columns.": X @ X if n == d else None,
                CUT_NOT_TURNED: X.reshape(d, n) @ X,
            },
        )


def test_broadcasting(exercise):
    """4 and 5 of 8: row i is scaled by weights[i], and the outer product holds all u[i] · v[j]."""
    for n, d in ((3, 3), (4, 2), (2, 5), (1, 3), (3, 1)):
        X, weights = arrays(3, (n, d), (n,))
        judge(
            exercise.scale_rows,
            (X, weights),
            einsum("ij,i->ij", X, weights),
            {
                COLUMNS_SCALED: X * weights if n == d else None,
                "The scaled rows were summed. The result keeps all n rows.": weights @ X,
            },
        )
    for n, m in ((3, 3), (2, 4), (5, 3), (1, 2)):
        u, v = arrays(4, (n,), (m,))
        judge(
            exercise.outer_product,
            (u, v),
            einsum("i,j->ij", u, v),
            {
                "Only corresponding elements were multiplied: this is u * v.": u * v
                if n == m
                else None,
                "This is the dot product, one number. The outer product has no sum.": (
                    np.array(u @ v) if n == m else None
                ),
                "This is the transpose: u belongs to the rows, v to the columns.": u
                * v.reshape(-1, 1),
            },
        )


def test_residuals(exercise):
    """6 of 8: residual i is y_true[i] - y_pred[i, 0], and no other."""
    for n in (3, 5, 2):
        y_true, y_pred = arrays(5, (n,), (n, 1))
        judge(
            exercise.residuals,
            (y_true, y_pred),
            np.array([y_true[i] - y_pred[i, 0] for i in range(n)]),
            {
                ALL_PAIRS: y_true - y_pred,
                "This is (n, n): every target minus every prediction, transposed.": (
                    (y_true - y_pred).T
                ),
                "The values are right, but the shape is (n, 1). The result has the shape (n,).": (
                    y_true.reshape(-1, 1) - y_pred
                ),
                "This is y_pred - y_true.": y_pred.reshape(-1) - y_true,
            },
        )


def test_flatten(exercise):
    """7 of 8: every image, flattened row by row, gives one dot product with the weights."""
    for n, h, w in ((4, 4, 1), (2, 2, 2), (3, 2, 4), (1, 3, 2)):
        images, weights = arrays(6, (n, h, w), (h * w,))
        flat = np.array([[each[i, j] for i in range(h) for j in range(w)] for each in images])
        judge(
            exercise.flatten_and_dot,
            (images, weights),
            np.array([sum(line * weights) for line in flat]),
            {
                "The images were flattened column by column. The weights go row by row.": (
                    images.transpose(0, 2, 1).reshape(n, h * w) @ weights
                ),
                "Different images were combined: each is h·w consecutive elements.": (
                    images.reshape(h * w, n).T @ weights
                ),
            },
        )


def test_recolor(exercise):
    """8 of 8: every color c of a photograph becomes M @ c."""
    for h, w in ((2, 3), (3, 3), (1, 4)):
        photo, M = arrays(7, (h, w, 3), (3, 3))
        judge(
            exercise.recolor,
            (photo, M),
            einsum("ck,ijk->ijc", M, photo),
            {
                "This is c @ M: the dot products of the color with the columns of M.": photo @ M,
                "This multiplies M by each row of pixels, not by each color.": (
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


def arrays(seed, *shapes):
    """Return random arrays with a digit or two, easy to follow by hand."""
    rng = np.random.default_rng([seed, *(size for each in shapes for size in each)])
    return [rng.integers(-9, 10, size=each) / 2 for each in shapes]


def show(exercise):
    """Use three of the functions: a photograph, four columns of birds, a wrong shape."""
    photo = data.china()[60:300:3, 180:500:3] / 255
    # A widely used sepia filter: its rows make the new red, green and blue.
    sepia = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])
    old = np.clip(exercise.recolor(photo, sepia), 0, 1)
    birds = data.penguin_measurements().X
    standard = (birds - birds.mean(axis=0)) / birds.std(axis=0)
    names = ["bill length", "bill depth", "flipper", "mass"]
    y_true, y_pred = birds[:, 3], birds[:, 3:] - 100
    lie = y_true - y_pred
    return (
        Panels(
            [Image(photo, title="a photograph"), Image(old, title="recolor(photo, sepia)")],
            title="8 of 8",
        ),
        HeatMap(
            exercise.gram_matrix(standard) / len(birds),
            names,
            names,
            title="Gram matrix of four standardized columns",
            note="Divided by n, these are correlations. Exercise 11 uses flipper and mass.",
            centre=0,
        ),
        Table(
            [
                ["residuals(y_true, y_pred)", exercise.residuals(y_true, y_pred).shape, 100.0],
                ["y_true - y_pred", lie.shape, float(np.sqrt((lie**2).mean()))],
            ],
            columns=["342 penguins, predictions 100 g too low", "shape", "root mean square (g)"],
            title="(n,) - (n, 1): the wrong shape",
            note="NumPy raises no error. The second number is wrong.",
        ),
    )
