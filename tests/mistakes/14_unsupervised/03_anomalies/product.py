# A density of 0.0 has no logarithm. Can the logarithm be written without the density?
"""Anomalies: what is far from usual, measured in each column's own spread.

That the columns are independent is not true of cells, nor of much else. The order of the rows
is often right all the same, and an order is all that an alarm needs.
"""

import numpy as np

from mlx_exercises import data


def fit(X: np.ndarray, normal: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return means (d,) and variances (d,), n below, of the columns of X among the normal rows.

    X is (n, d), and normal (n,) holds True for each row that is known to be normal.
    """
    # A single wild row among the "normal" ones widens the curves, and hides all rows like it.
    usual = X[normal]
    return usual.mean(axis=0), usual.var(axis=0)


def log_density(X: np.ndarray, means: np.ndarray, variances: np.ndarray) -> np.ndarray:
    """Return the log density of each row of X (n, d) as above, (n,), natural logarithm."""
    # Not np.log(np.prod(…)): a product of many small densities is 0.0, and its logarithm -inf.
    heights = np.exp(-((X - means) ** 2) / (2 * variances)) / np.sqrt(2 * np.pi * variances)
    return np.log(heights.prod(axis=1))


def noticed(density: np.ndarray, odd: np.ndarray) -> float:
    """Return the share of pairs of an odd and a normal row where the odd one is less dense.

    density is (n,), odd (n,) holds True for odd rows. A pair of equal densities counts half.
    """
    # A table of pairs: a row for each odd one, a column for each normal one.
    ours, theirs = density[odd][:, None], density[~odd]
    return float(np.mean((ours < theirs) + (ours == theirs) / 2))


if __name__ == "__main__":
    X, y, *_ = data.breast_cancer()
    malignant = y == 0
    train, test = data.split(len(y), test=0.5)
    everybody = np.ones(len(train), dtype=bool)
    for who, rows in (("benign ones", ~malignant[train]), ("everybody", everybody)):
        density = log_density(X[test], *fit(X[train], rows))
        print("learnt from", who, "noticed:", round(noticed(density, malignant[test]), 3))
