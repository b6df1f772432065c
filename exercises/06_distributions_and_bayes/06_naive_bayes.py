"""Naive Bayes: read digits by counting, in a single pass.

Bayes' rule needs one thing for each class: how likely this picture would be, if it were a
3. Naive Bayes pretends that the pixels do not care about each other. Then a picture's
density is a product of d normal curves, one a pixel, with the mean and the variance that
this pixel has among the threes. In logarithms, for class k and a row x of d numbers:

    score = log(share of class k)  -  ½ · Σ log(2π · variance)  -  ½ · Σ (x - mean)² / variance

and the guess is the class with the largest score. For a class that has half of all rows,
with one pixel of mean 2 and variance 4, x = 6 scores

    log 0.5 - ½ · log(25.13) - ½ · 16 / 4  =  -0.693 - 1.612 - 2  =  -4.305

Some pixels are 0 in every 3 of the training set: their variance is 0, and nothing may be
divided by that. So a small constant is added to all variances, `extra`. How small? You will
see at the end.

Python you need: X[y == k] are the rows of X whose class is k. rows.mean(axis=0) and
rows.var(axis=0) give one number a column. means[k] = … fills a row of a table.
"""

import numpy as np

from mlx_exercises import data


def fit(X: np.ndarray, y: np.ndarray, c: int, extra: float) -> tuple[np.ndarray, ...]:
    """Return shares (c,), means (c, d) and variances (c, d) of the classes 0 to c - 1.

    X is (n, d), y (n,) holds each row's class, and none is without rows. Variances have n
    below (as .var has), and `extra` is added to each of them.
    """
    shares, means, variances = np.zeros(c), np.zeros((c, X.shape[1])), np.zeros((c, X.shape[1]))
    # TODO: fill in the three for each class. A share is its rows, divided by all rows.
    raise NotImplementedError
    return shares, means, variances


def scores(
    X: np.ndarray, shares: np.ndarray, means: np.ndarray, variances: np.ndarray
) -> np.ndarray:
    """Return the score of each row of X (n, d) in each of the c classes, (n, c)."""
    table = np.zeros((len(X), len(shares)))
    # TODO: fill in column k, table[:, k], for each class. Or number by number.
    raise NotImplementedError
    return table


def guess(table: np.ndarray) -> np.ndarray:
    """Return the class with the largest score, (n,), for each row of (n, c). Finished."""
    return np.argmax(table, axis=1)


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    for extra in (1e-9, 1e-3, 0.1):
        found = guess(scores(X[test], *fit(X[train], y[train], 10, extra)))
        print("extra", extra, "right:", (found == y[test]).mean())
