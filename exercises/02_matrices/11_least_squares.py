"""How heavy is a penguin? A line through 342 birds, from nothing but this stage.

A line cannot pass through every bird: 342 equations, 2 unknowns. So take the line that
misses least, by the sum of squared misses. Its misses stand at a right angle on every
column of X (a shadow, as in stage 01), and that is a small square table to solve:

    Xᵀ (y - X w) = 0      or      (Xᵀ X) w = Xᵀ y        the normal equations

X has a first column of ones, so that w[0] is the height of the line over 0 and w[1] its
slope. For the points (0, 1), (1, 2), (2, 6): Xᵀ X = 3 3 | 3 5 and Xᵀ y = (9, 14), so
w = (0.5, 2.5). How good is it? Compare with always guessing the mean:

    R² = 1 - missed / spread      missed: sum of (y - predictions)²
                                  spread: sum of (y - mean of y)²        here 0.893

1 is perfect, 0 no better than the mean, and below 0 worse. This is linear regression,
and fitting any number of columns at once costs not one line more.

Python you need: np.ones((n, m)) is a table of ones, and X[:, 1:] = … fills all columns but
the first. np.argmax(np.abs(v)), M[k].copy() and X.T are as in 03 and 05; np.linalg stays
closed.
"""

import numpy as np

from mlx_exercises import data

TINY = 1e-12  # a pivot this small, beside the largest number of A, counts as zero


def refuse_zero(pivot: float, A: np.ndarray) -> None:
    """Raise a ValueError if a pivot of A (n, n) is as good as 0. Finished."""
    if abs(pivot) <= TINY * np.abs(A).max():
        raise ValueError("A is singular: some column says nothing new.")


def design(features: np.ndarray) -> np.ndarray:
    """Return X (n, d + 1): a column of ones, then the columns of features (n, d)."""
    # TODO: begin with ones everywhere, then fill all columns but the first.
    raise NotImplementedError


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,).

    Raises ValueError where A is singular.
    """
    M = np.column_stack([A, b]).astype(float)
    # TODO: write exercise 05 in one piece. For each k swap the largest number up, call
    # refuse_zero(M[k, k], A), and clear what is below; then go back from the last row.
    raise NotImplementedError


def fit(features: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return w (d + 1,), the weights of the best fit: w[0] for the ones.

    features is (n, d), y is (n,). Raises ValueError where columns depend on each other.
    """
    # TODO: set up the normal equations with `design`, and solve them with `solve`.
    raise NotImplementedError


def predict(features: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the fitted y (n,) for features (n, d) and weights w (d + 1,)."""
    # TODO: return the product of a matrix and a vector. Which matrix is it?
    raise NotImplementedError


def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return R², at most 1, of predictions (n,) for y (n,). The y are not all alike."""
    # TODO: take two sums of squares, and R² by the formula at the top of the file.
    raise NotImplementedError


if __name__ == "__main__":
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2:3], birds[:, 3]  # mm and g; 2:3 keeps flipper a table, (n, 1)
    w = fit(flipper, mass)
    print("mass =", w[0], "+", w[1], "· flipper")
    print("R² =", r_squared(mass, predict(flipper, w)))
