"""Checks for the normal equations and what a weight means.

The best fit is judged by what defines it, misses at a right angle on every column, and a
weight by the other road to it: the slope of y on the column's own part.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, forbidden, shape, unchanged
from mlx_exercises.figures import Scatter, Series, Table

ONES_LAST = "The ones came last. They come first, so that w[0] is the intercept."
THROUGH_ZERO = "This line passes through zero. Did the column of ones come along?"
CLOSED = "np.linalg.inv and the like stay closed here: the system can be solved without."
LET_THROUGH = "The columns of A depend on each other, and weights came back all the same."
EXPLAINED = "This is the part that the others do explain. The rest is asked for."
CENTRED = "Only the mean was taken out. The other columns can explain more than that."
NO_ONES = "The others explained the column without an intercept."
NO_INTERCEPT = "The intercept of that fit did not come along into the prediction."
ITSELF = "The column was among those that explain it, so nothing is left."


def closed(exercise):
    names = "inv", "pinv", "lstsq"
    return forbidden(np.linalg, *names, message=CLOSED, subject=exercise)


def reference(X, y):
    """Return the best weights by the SVD, which solves no normal equations."""
    return np.linalg.pinv(np.insert(X.astype(float), 0, 1, axis=1)) @ y


def rest(X, j, *, ones=True):
    """Return the own part of column j, by the SVD."""
    others = np.delete(X.astype(float), j, axis=1)
    if ones:
        others = np.insert(others, 0, 1, axis=1)
    return X[:, j] - others @ (np.linalg.pinv(others) @ X[:, j])


def test_with_ones(exercise):
    """A column of ones comes first, then the columns of X as they are, be they many or none."""
    X = np.array([[5, 7], [1, 2], [3, 4]])
    with unchanged(X):
        close(
            exercise.with_ones(X),
            np.array([[1.0, 5, 7], [1, 1, 2], [1, 3, 4]]),
            "Three rows with two columns.",
            suspects={
                ONES_LAST: np.array([[5.0, 7, 1], [1, 2, 1], [3, 4, 1]]),
                "The column of ones is missing.": X,
                "The first column holds zeros. Zeros say nothing; it has to be ones.": np.array(
                    [[0.0, 5, 7], [0, 1, 2], [0, 3, 4]]
                ),
            },
        )
    close(exercise.with_ones(np.zeros((4, 0))), np.ones((4, 1)), "4 rows without any column.")
    X = np.random.default_rng(0).normal(size=(2, 5))
    close(exercise.with_ones(X), np.insert(X, 0, 1, axis=1), "X is (2, 5).")


def test_small_fit(exercise):
    """The best line of (0, 1), (1, 2), (2, 6) is 0.5 + 2.5 x, found by solving, not inverting."""
    X, y = np.array([[2], [0], [1]]), np.array([6, 1, 2])
    with unchanged(X, y), closed(exercise):
        close(
            exercise.fit(X, y),
            [0.5, 2.5],
            "The normal equations are 3 3 | 3 5 and (9, 14).",
            suspects={THROUGH_ZERO: [2.8], "The intercept comes first.": [2.5, 0.5]},
        )


def test_right_angles(exercise):
    """What the best fit misses stands at a right angle on the ones and on every column."""

    def law(X, y):
        with closed(exercise):
            w = exercise.fit(X, y)
        shape(w, (X.shape[1] + 1,))
        close(w, w, "Weights are numbers.")
        A = np.insert(X, 0, 1, axis=1)
        close(A.T @ (y - A @ w), np.zeros(len(w)), "Aᵀ times the misses is not 0.", tolerance=1e-7)

    always(law, draw_samples, runs=30, seed=1)


def test_dependent_columns(exercise):
    """Columns that are mixes of each other, or of the ones, are refused with a ValueError."""
    X, y, *_ = data.diabetes()
    bmi, pressure = X[:40, 2], X[:40, 3]
    for columns, why in (
        ([bmi, pressure, bmi], "The bmi came twice."),
        ([bmi, bmi / 2.54], "The bmi came in two units."),
        ([bmi, pressure, 2 * bmi - pressure + 5], "The third is 2·bmi - bp + 5."),
        ([bmi, np.full(40, 3.7)], "A column that never changes is a mix of the ones."),
    ):
        table = np.column_stack(columns)
        refused(exercise, table, y[:40], why)
    refused(exercise, X[:6], y[:6], "There are 6 rows, and 11 weights.")


def refused(exercise, X, y, why):
    try:
        found = exercise.fit(X, y)
    except ValueError:
        return
    raise CheckFailed(
        LET_THROUGH,
        call=f"fit of {len(y)} rows and {X.shape[1]} columns. {why}",
        expected="a ValueError",
        got=str(found)[:60],
    )


def test_own_part(exercise):
    """A column's own part is what a fit to the others misses of it: at right angles to them."""
    X = np.array([[0.0, 0, 1], [1, 1, 0], [2, 3, 2], [3, 3, 5], [4, 9, 2]])
    for j in range(3):
        with unchanged(X), closed(exercise):
            found = exercise.own_part(X, j)
        suspects = {
            EXPLAINED: X[:, j] - rest(X, j),
            CENTRED: X[:, j] - X[:, j].mean(),
            NO_ONES: rest(X, j, ones=False),
            NO_INTERCEPT: rest(X, j) + reference(np.delete(X, j, axis=1), X[:, j])[0],
            ITSELF: np.zeros(len(X)),
            "The sign is turned round: column minus prediction.": -rest(X, j),
        }
        close(found, rest(X, j), f"The others explain a part of column {j}.", suspects=suspects)
    alone = exercise.own_part(np.array([[1.0], [2.0], [6.0]]), 0)
    close(alone, [-2.0, -1.0, 3.0], "The only others are the ones: they explain the mean.")


def test_meaning_of_a_weight(exercise):
    """Each of the ten weights is the slope of y on the own part of its column."""
    X, y, names, _ = data.diabetes()
    w = exercise.fit(X, y)
    close(w, reference(X, y), "The best weights of all ten columns.", tolerance=1e-6)
    for j, name in enumerate(names):
        own = exercise.own_part(X, j)
        shape(own, (len(y),))
        close(own, rest(X, j), f"The own part of {name}.", tolerance=1e-6)
        own_slope = float(np.sum(own * y) / np.sum(own * own))
        close(own_slope, float(w[j + 1]), f"{name}: the slope on its own part.", tolerance=1e-6)


def draw_samples(rng):
    d = int(rng.integers(1, 5))
    n = d + int(rng.integers(6, 15))
    return rng.normal(size=(n, d)), rng.normal(size=n) + 3


def show(exercise):
    """Set each weight beside the slope of its column alone, and draw s1's own part."""
    X, y, names, _ = data.diabetes()
    w = exercise.fit(X, y)
    says = exercise.with_ones(X) @ w
    quality = 1 - np.sum((y - says) ** 2) / np.sum((y - y.mean()) ** 2)
    rows = []
    for j, name in enumerate(names):
        if name not in ("sex", "bmi", "s1", "s2", "s3"):  # ten leave no room for the plot
            continue
        share = exercise.own_part(X, j).std() / X[:, j].std()
        alone = exercise.fit(X[:, [j]], y)[1]
        rows.append([name, f"{alone:.2f}", f"{w[j + 1]:.2f}", f"{share:.2f}"])
    s1 = 4
    own = exercise.own_part(X, s1)
    others = np.delete(X, s1, axis=1)
    left = y - exercise.with_ones(others) @ exercise.fit(others, y)
    ends = np.array([own.min(), own.max()])
    return (
        Table(
            rows,
            columns=["column", "slope alone", "weight in company", "own share of its spread"],
            title="442 people, five of the ten columns: alone and in company",
            marked=[j for j, row in enumerate(rows) if float(row[1]) * float(row[2]) < 0],
            note=f"R² of all ten together: {quality:.4f}. Marked: the sign turned round.",
        ),
        Scatter(
            {"people": np.column_stack([own, left])},
            lines=[Series(ends, ends * w[s1 + 1], "slope = weight of s1")],
            x_label="own part of s1",
            y_label="what the others miss of y",
            title=f"The weight of s1 is a slope, too: {w[s1 + 1]:.2f}",
            note=f"s1 has a spread of {X[:, s1].std():.1f}, of which {own.std():.1f} is its own. "
            "On so little, a weight is shaky.",
        ),
    )
