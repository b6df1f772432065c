"""Checks for leave-one-out: with fits of our own, then both ways against each other."""

import numpy as np

from mlx_exercises.checking import CheckFailed, always, close, unchanged, vectorized
from mlx_exercises.figures import Scatter, Series, Table


def left_out(A, y, fit):
    """Return the errors of rows that were left out, by deleting them."""
    return np.array(
        [y[i] - A[i] @ fit(np.delete(A, i, axis=0), np.delete(y, i)) for i in range(len(y))]
    )


def normal_fit(A, y):
    """Return least squares weights by the normal equations."""
    return np.linalg.solve(A.T @ A, A.T @ y)


def hat(A):
    return A @ np.linalg.pinv(A)


def drawn(rng):
    """Draw rows with an intercept and two more columns of very different leverage."""
    n, d = int(rng.integers(7, 14)), int(rng.integers(2, 5))
    A = np.column_stack([np.ones(n), rng.normal(size=(n, d - 1)) * 10.0 ** np.arange(d - 1)])
    A[0, 1:] *= 3
    return A, rng.normal(size=n) * 4 + 2


def test_one_by_one(exercise):
    """Each row is predicted by a fit of exactly the other rows, whatever the fit is."""

    def middle(A, y):
        weights = np.zeros(A.shape[1])
        weights[0] = np.median(y)
        return weights

    def odd(A, y):
        return A.sum(axis=0) * 0.01 + y.max() + len(y)

    for name, fit in (("the median", middle), ("an odd fit", odd), ("least squares", normal_fit)):

        def law(A, y, fit=fit, name=name):
            sizes = []

            def noted(A, y):
                sizes.append(len(y))
                return fit(A, y)

            right = left_out(A, y, fit)
            with unchanged(A, y):
                got = exercise.one_by_one(A, y, noted)
            praise = y - A @ fit(A, y)
            others = sizes == [len(y) - 1] * len(y)
            if not others and sizes and set(sizes) != {len(y)}:
                told(y, sizes)
            close(
                got,
                right,
                f"All other rows are fitted, and the fit is {name}.",
                suspects={
                    "This fit has seen the row that it predicts.": praise,
                    "This is least squares, whatever `fit` is.": left_out(A, y, normal_fit),
                    "This is prediction minus y.": -right,
                    "These are the predictions. How far are they from y?": y - right,
                    "These are squares. The errors themselves are asked for.": right**2,
                },
                tolerance=1e-7,
                call=f"one_by_one(A {A.shape}, y {y.shape}, {name})",
            )
            if not others:
                told(y, sizes)

        law(np.array([[1, 0], [1, 1], [1, 2], [1, 7]]), np.array([3, 1, 4, 1]))
        always(law, drawn, runs=8)


def told(y, sizes):
    """Say how often, and with how many rows, fit was called."""
    raise CheckFailed(
        "fit is to be called once for each row, with all other rows.",
        call=f"rows in each call of fit, {len(y)} rows",
        got=str(sizes),
    )


def test_leverages(exercise):
    """The leverages lie from 0 to 1 and add up to the number of columns."""

    def law(A):
        right = np.diag(hat(A))
        with unchanged(A):
            got = exercise.leverages(A)
        Q = A / np.linalg.norm(A, axis=0)
        close(
            got,
            right,
            f"They should add up to {A.shape[1]}, the number of columns.",
            suspects={
                "This is the whole hat matrix. Its diagonal is asked for.": hat(A),
                "(AᵀA)⁻¹ is missing.": (A**2).sum(axis=1),
                "The columns were scaled one by one, but they are not at right angles.": (
                    (Q**2).sum(axis=1)
                ),
                "These are square roots of leverages.": np.sqrt(right),
            },
            tolerance=1e-7,
        )

    law(np.ones((3, 1)))
    law(np.array([[1, 0], [1, 1], [1, 2], [1, 7]]))
    always(law, lambda rng: drawn(rng)[0], runs=20)


def test_at_once(exercise):
    """One fit and the leverages give what n fits give, row by row."""

    def law(A, y):
        right = left_out(A, y, normal_fit)
        r, h = y - A @ normal_fit(A, y), np.diag(hat(A))
        with unchanged(A, y):
            got = exercise.at_once(A, y)
        close(
            got,
            right,
            "Leave one row out by hand, and compare.",
            suspects={
                "These are the errors of a fit that has seen every row.": r,
                "It was multiplied by 1 - h. An error grows when its row is left out.": (
                    r * (1 - h)
                ),
                "It was divided by 1 - h twice, as for a square.": r / (1 - h) ** 2,
                "All rows got the mean leverage. Each has its own.": r / (1 - h.mean()),
                "It was divided by 1 + h, so that errors become smaller.": r / (1 + h),
                "This is prediction minus y.": -right,
            },
            tolerance=1e-6,
        )

    law(np.ones((3, 1)), np.array([1.0, 2.0, 6.0]))
    law(np.array([[1, 0], [1, 1], [1, 2], [1, 7]]), np.array([3, 1, 4, 1]))
    always(law, drawn, runs=20)


def test_single_fit(exercise):
    """The short way does not go through the rows: more of them cost no more lines."""

    def call(n):
        rng = np.random.default_rng(n)
        A = np.column_stack([np.ones(n), rng.normal(size=(n, 2))])
        y = rng.normal(size=n)
        return lambda: exercise.at_once(A, y)

    vectorized(
        exercise, call, (12, 150), "Row after row is still left out. One fit is enough here."
    )


def test_diabetes(exercise):
    """On 442 patients both ways give the same mean square, 3001.753."""
    A, y = exercise.patients()
    right = left_out(A, y, normal_fit)
    for name, got in (
        ("one_by_one(A, y, least_squares)", exercise.one_by_one(A, y, exercise.least_squares)),
        ("at_once(A, y)", exercise.at_once(A, y)),
    ):
        close(got, right, "Both should agree with 442 fits.", tolerance=1e-6, call=name)
        close(
            float(np.mean(np.square(got))),
            3001.753,
            "The mean square of the errors.",
            tolerance=1e-6,
            call=f"the mean square of {name}",
        )


def show(exercise):
    """Compare praise and exam, and show where the two differ most."""
    A, y = exercise.patients()
    r = y - A @ exercise.least_squares(A, y)
    slow, fast = exercise.one_by_one(A, y, exercise.least_squares), exercise.at_once(A, y)
    h = np.asarray(exercise.leverages(A))
    top = int(h.argmax())
    ends = np.array([0, float(h.max())])
    return (
        Table(
            [
                ["the fit itself", 1, f"{np.mean(r**2):.3f}"],
                ["left out, one by one", len(y), f"{np.mean(slow**2):.3f}"],
                ["left out, by the hat matrix", 1, f"{np.mean(fast**2):.3f}"],
            ],
            columns=["errors", "fits", "mean square"],
            title="442 patients, two ways to the same number",
        ),
        Scatter(
            {"patients": np.column_stack([h, np.abs(fast) - np.abs(r)])},
            lines=[Series(ends, 0 * ends, "no difference")],
            x_label="leverage",
            y_label="how much larger the error is when left out",
            title="Who makes the fit look better than it is",
            note=f"Patient {top} has a leverage of {h[top]:.3f}, the mean is {h.mean():.3f}: "
            f"an error of {abs(r[top]):.1f} is one of {abs(fast[top]):.1f} when left out.",
        ),
    )
