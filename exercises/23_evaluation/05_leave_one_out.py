"""442 fits, or one: the exam in which each row is asked by all the others.

Leave one row out, fit the rest, predict the row; then the next. Leave-one-out has no dice, and
each fit misses one row only. It costs n fits, which is why the papers of this stage look for
something cheaper. For a least squares fit there is a way to have it for nothing.

The predictions of a fit are linear in y: ŷ = H y, with the hat matrix H = A (AᵀA)⁻¹ Aᵀ, where A
has one row for each sample (a 1 for the intercept, then its features). The diagonal hᵢ of H is the
leverage of row i, how much its own y pulls its prediction. With r = y - ŷ from one fit of all rows,

    error of row i when it is left out   =   rᵢ / (1 - hᵢ)        exactly

By hand, with nothing but an intercept, A = (1, 1, 1)ᵀ and y = (1, 2, 6): ŷ is the mean, 3, and each
hᵢ is 1/3. Row 6 has r = 3, and 3 / (1 - 1/3) = 4.5. Left out, the mean of 1 and 2 is 1.5, and
6 - 1.5 = 4.5. On the 442 patients of the diabetes study both ways should give the same mean square:

    errors of the fit itself        2859.696      praises itself
    left out, one by one            3001.753      442 fits
    left out, by the hat matrix            ?      1 fit
"""

from collections.abc import Callable

import numpy as np

from mlx_exercises import data

# (A (n, d), y (n,)) -> weights (d,); the prediction for a row a is a @ weights
Fit = Callable[[np.ndarray, np.ndarray], np.ndarray]


def least_squares(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the weights (d,) with the smallest sum of squared errors. Finished."""
    return np.linalg.lstsq(A, y, rcond=None)[0]


def one_by_one(A: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    """Return y minus the prediction for each row (n,), by a fit that has not seen the row.

    A is (n, d), y (n,), and fit is called n times, for n - 1 rows each.
    """
    # TODO: leave each row out once, fit the others, and predict it.
    raise NotImplementedError


def leverages(A: np.ndarray) -> np.ndarray:
    """Return the diagonal (n,) of the hat matrix of A (n, d). The columns are independent."""
    # TODO: make the hat matrix, or only its diagonal.
    raise NotImplementedError


def at_once(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the same as one_by_one(A, y, least_squares), from a single fit."""
    # TODO: fit all rows once, and make up for what each row did to its own prediction.
    raise NotImplementedError


def patients() -> tuple[np.ndarray, np.ndarray]:
    """Return A (442, 11), the intercept first, and y (442,) of the diabetes study. Finished."""
    X, y, *_ = data.diabetes()
    return np.column_stack([np.ones(len(y)), X]), y


if __name__ == "__main__":
    A, y = patients()
    print(f"the fit itself:  {np.mean((y - A @ least_squares(A, y)) ** 2):.3f}")
    print(f"one by one:      {np.mean(one_by_one(A, y, least_squares) ** 2):.3f}")
    print(f"by the hat:      {np.mean(at_once(A, y) ** 2):.3f}")
