# The columns were not scaled: the unit decides.
"""Three filters, and none of them has seen a label.

The first two judge each column by itself. The third compares, so its answer depends on the order
of the columns, and on what has been dropped already.
"""

import numpy as np

from mlx_exercises import data


def few_gaps(X: np.ndarray, most: float) -> np.ndarray:
    """Return a mask (d,): True for columns of X (n, d) with a share of gaps (nan) up to most."""
    return np.isnan(X).mean(axis=0) <= most


def enough_spread(X: np.ndarray, least: float) -> np.ndarray:
    """Return a mask (d,): True for columns of X (n, d) with a variance of least or more.

    It is that of the values that are not missing, scaled so that they reach from 0 to 1. A column
    that never changes has a variance of 0. Each column has at least one value.
    """
    # Variances do not move with the values, so there is no need to take the minimum off: only
    # the division by the range matters, and for a variance it is the range squared.
    reach = np.nanmax(X, axis=0) - np.nanmin(X, axis=0)
    return np.nanvar(X, axis=0) >= least


def no_twins(X: np.ndarray, limit: float) -> np.ndarray:
    """Return a mask (d,): True for columns of X (n, d) that are no twin of one kept before.

    Twins have a correlation above limit or below -limit. Nothing is missing, and every column
    changes.
    """
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    likeness = np.abs(Z.T @ Z) / len(X)
    stays = np.zeros(X.shape[1], dtype=bool)
    for j in range(X.shape[1]):
        # The mask so far picks the columns that were kept. There is none at first, and `any` of
        # nothing is False.
        stays[j] = not (likeness[j, stays] > limit).any()
    return stays


def kept(X: np.ndarray, most: float, least: float, limit: float) -> np.ndarray:
    """Return the numbers of the columns of X (n, d) that pass all three filters. Finished.

    Gaps that are left after two filters are filled with the median of their column.
    """
    columns = np.arange(X.shape[1])
    columns = columns[few_gaps(X, most)]
    columns = columns[enough_spread(X[:, columns], least)]
    Z = X[:, columns]
    return columns[no_twins(np.where(np.isnan(Z), np.nanmedian(Z, axis=0), Z), limit)]


if __name__ == "__main__":
    X, y, names, _ = data.breast_cancer()
    train, test = data.split(len(y))
    for limit in (1.0, 0.95, 0.9, 0.8):
        columns = kept(X[train], 0.2, 0.01, limit)
        print(f"limit {limit:4}: {len(columns)} of 30 columns are kept")
    print("the last ones:", [names[j] for j in columns])
