"""Anomalies: to know what is usual, and notice what is not.

A laboratory has measured thousands of healthy cells, 30 numbers each, and no sick ones. No
classifier can be trained, as there is nothing to tell apart. But one may learn what healthy
looks like, and be alarmed by what does not look so.

The simplest description of usual: each column has a normal curve of its own. Then the density of
a row is a product of d heights, and in logarithms a sum over its columns,

    log density  =  Σ  - ½ · log(2π · variance)  -  ½ · (x - mean)² / variance

and the row with the lowest is the strangest. One column of mean 2 and variance 4, x = 6:
-½ · log(25.13) - ½ · 16 / 4 = -1.61 - 2 = -3.61.

How good is it? Take all pairs of one odd row and one normal row. In how many is the odd one the
stranger of the two? Half is guessing, 1 is perfect. (Stage 23 meets it again as AUC.)

Here the odd rows are the malignant tumours of a real study, and no threshold is needed yet.
"""

import numpy as np

from mlx_exercises import data


def fit(X: np.ndarray, normal: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return means (d,) and variances (d,), n below, of the columns of X among the normal rows.

    X is (n, d), and normal (n,) holds True for each row that is known to be normal.
    """
    # TODO: learn from the normal rows what is usual, and nothing from the others.
    raise NotImplementedError


def log_density(X: np.ndarray, means: np.ndarray, variances: np.ndarray) -> np.ndarray:
    """Return the log density of each row of X (n, d) as above, (n,), natural logarithm."""
    # TODO: add up the logarithms over the columns. The densities themselves may well be 0.0.
    raise NotImplementedError


def noticed(density: np.ndarray, odd: np.ndarray) -> float:
    """Return the share of pairs of an odd and a normal row where the odd one is less dense.

    density is (n,), odd (n,) holds True for odd rows. A pair of equal densities counts half.
    """
    # TODO: compare each odd row with each normal one, and return the share of pairs.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.breast_cancer()
    malignant = y == 0
    train, test = data.split(len(y), test=0.5)
    everybody = np.ones(len(train), dtype=bool)
    for who, rows in (("benign ones", ~malignant[train]), ("everybody", everybody)):
        density = log_density(X[test], *fit(X[train], rows))
        print("learnt from", who, "noticed:", round(noticed(density, malignant[test]), 3))
