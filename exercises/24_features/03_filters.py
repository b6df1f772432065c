"""Three filters: which columns can go before any model is trained?

A table of 30 columns may hold less than 30 columns' worth. Three questions find the idle ones,
and none of them looks at what is to be predicted:

    gaps      Which share of the column is missing? More than `most`, and it goes.
    spread    Scale the column so that its smallest value is 0 and its largest 1. Is the variance
              (n below) less than `least`? Then it hardly ever changes, and it goes.
    twins     Go through the columns from left to right. If one correlates with a column that was
              kept, above `limit` or below -`limit`, it says the same again, and it goes.

By hand: 10, 20, 20, 50 become 0, 0.25, 0.25, 1, and their variance is 0.140625. Without scaling
it would be 225, or 0.000225 in thousands: a threshold would judge the unit, not the column.

For twins, take A, B and C with a limit of 0.9. A and B correlate with 0.95, B and C with -0.95,
A and C with -0.85. A stays. B goes, because of A. C stays: its twin is no longer in the table.
And when two columns are twins, one stays. To drop both would lose what they say.

These three come before any other way to choose features, because they cost next to nothing.
"""

import numpy as np

from mlx_exercises import data


def few_gaps(X: np.ndarray, most: float) -> np.ndarray:
    """Return a mask (d,): True for columns of X (n, d) with a share of gaps (nan) up to most."""
    # TODO: return which columns stay.
    raise NotImplementedError


def enough_spread(X: np.ndarray, least: float) -> np.ndarray:
    """Return a mask (d,): True for columns of X (n, d) with a variance of least or more.

    It is that of the values that are not missing, scaled so that they reach from 0 to 1. A column
    that never changes has a variance of 0. Each column has at least one value.
    """
    # TODO: scale each column, and return which ones vary enough.
    raise NotImplementedError


def no_twins(X: np.ndarray, limit: float) -> np.ndarray:
    """Return a mask (d,): True for columns of X (n, d) that are no twin of one kept before.

    Twins have a correlation above limit or below -limit. Nothing is missing, and every column
    changes.
    """
    # TODO: decide column by column, from left to right.
    raise NotImplementedError


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
