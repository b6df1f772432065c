"""Good for you alone, bad in company: what does a weight mean?

442 people with diabetes were measured in ten ways; a year later it was noted how far the
disease had come. A line through cholesterol (s1) alone rises by 0.47 a unit. With all ten
columns, the weight of s1 is -1.09. Does cholesterol do harm, or good? First the weights:

    Aᵀ A w = Aᵀ y             A: a column of ones, then the d columns

This square system has one solution if no column is a mix of the others. For points (0, 1),
(1, 2), (2, 6) it reads 3 3 | 3 5 and (9, 14), and w = (0.5, 2.5). An inverse is not needed:
to solve costs a third as much, and rounds less.

Then the meaning. s1 and s2 rise and fall together (r = 0.90), so most of s1 is old news.
Take from a column all that the others can explain, by a fit of its own: what remains is

    own part of column j  =  column j - its prediction from the other columns

and w[j + 1] is the slope of y on that remainder alone. In company a weight answers another
question: how does y move with this column while all the others stand still?
(R. Frisch and F. Waugh, Econometrica 1933.)
"""

import numpy as np

from mlx_exercises import data


def with_ones(X: np.ndarray) -> np.ndarray:
    """Return A (n, d + 1) for X (n, d): a column of ones, then the columns of X."""
    # TODO: put the column of ones in front of X. X may have no columns at all.
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the weights w (d + 1,) of least squares, for X (n, d) and y (n,).

    Raises ValueError where the columns of A depend on each other.
    """
    # TODO: refuse an A of too low a rank, then solve the normal equations. Of np.linalg,
    # take matrix_rank and solve: inv, pinv and lstsq stay closed.
    raise NotImplementedError


def own_part(X: np.ndarray, j: int) -> np.ndarray:
    """Return what the other columns of X (n, d) cannot explain of column j, shape (n,)."""
    # TODO: fit column j to the others, and return its residuals.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, names, _ = data.diabetes()
    w = fit(X, y)
    for j, name in enumerate(names):
        alone = fit(X[:, [j]], y)[1]
        spread, own = X[:, j].std(), own_part(X, j).std()
        print(f"{name:4} alone {alone:7.2f}  in company {w[j + 1]:7.2f}  own {own / spread:.2f}")
