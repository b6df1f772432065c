"""Who chose the best of 78? Nested folds give the chooser an exam, too.

60 wines, three growers, 13 measurements. Which two columns tell the growers apart best? There are
78 pairs. Try them all by cross-validation, take the best: it scores 0.938. So is 0.938 what to
expect on new wines? Shuffle the labels first, so that nothing can be learned, and do the same:
the best of 78 pairs now scores 0.483, where 0.333 is guessing. The highest of many scores has
had luck, and the luck is in the score.

The remedy is a second loop around the first. The rows of an outer part see neither the choice
nor the fit; the others do both, with inner folds of their own:

    outer part 1   [ asked ][ - - - - the others choose (inner folds), then fit - - - - ]
    outer part 2   [ - - - - ][ asked ][ - - - - - - - - - - - - - - - - - - - - - - - - ]
    ...                                                 the mean of the asked: the score

Judged like this, the true labels score 0.881 and the shuffled ones 0.337. (All four are means of
forty draws of 60 wines.) It is the way of choosing that is judged, so the pairs may well differ.

How many fits is that? With 5 outer parts, 4 inner ones and 78 settings, 5 · (4 · 78 + 1) = 1565.
"""

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from mlx_exercises import data

Columns = tuple[int, ...]
# (X_train (n, d), y_train (n,), X_test (m, d), setting) -> the labels of the m test rows, (m,)
Method = Callable[[np.ndarray, np.ndarray, np.ndarray, Columns], np.ndarray]


def folds(n: int, count: int, seed: int) -> list[np.ndarray]:
    """Deal rows 0 ... n-1 at random into count parts, arrays of about (n / count,). Finished."""
    return np.array_split(np.random.default_rng(seed).permutation(n), count)


def nearest_mean(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, columns: Columns
) -> np.ndarray:
    """Return for each row of X_test (m, d) the label of the nearest class mean: (m,). Finished.

    Only the given columns are looked at, scaled by the rows of X_train (n, d).
    """
    A, B = X_train[:, columns], X_test[:, columns]
    mean, spread = A.mean(axis=0), A.std(axis=0)
    A, B = (A - mean) / spread, (B - mean) / spread
    labels = np.unique(y_train)
    means = np.array([A[y_train == label].mean(axis=0) for label in labels])
    return labels[((B[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)]


def cross_validate(
    method: Method, setting: Columns, X: np.ndarray, y: np.ndarray, parts: list[np.ndarray]
) -> float:
    """Return the mean share right over the parts, which hold row numbers of X (n, d), y (n,).

    Each part is asked once, by the method that has learned from all rows outside of it.
    """
    # TODO: ask each part once, and average the shares.
    raise NotImplementedError


def choose(
    method: Method,
    settings: Sequence[Columns],
    X: np.ndarray,
    y: np.ndarray,
    parts: list[np.ndarray],
) -> tuple[Columns, float]:
    """Return the setting with the best cross-validated share, and this share.

    X is (n, d), y (n,). Of equally good ones the first in the list is taken.
    """
    # TODO: score every setting on the same parts, and take the best.
    raise NotImplementedError


def nested(
    method: Method,
    settings: Sequence[Columns],
    X: np.ndarray,
    y: np.ndarray,
    outer: int,
    inner: int,
    seed: int,
) -> list[tuple[Columns, float]]:
    """Return (chosen setting, share right) for each outer part of X (n, d), y (n,).

    The outer parts are folds(n, outer, seed). For each, the m rows outside of it, in the order
    of the table, choose a setting with folds(m, inner, seed).
    """
    # TODO: choose and fit without the outer part, then ask it.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, names, _ = data.wine()
    few = np.random.default_rng(0).permutation(len(y))[:60]
    X, y = X[few], y[few]
    pairs = list(combinations(range(13), 2))
    for said, labels in (("true", y), ("shuffled", np.random.default_rng(1).permutation(y))):
        best, share = choose(nearest_mean, pairs, X, labels, folds(60, 5, 0))
        honest = nested(nearest_mean, pairs, X, labels, 5, 4, 0)
        print(f"{said} labels: best of {len(pairs)} pairs", [names[j] for j in best])
        print(f"   its own score {share:.3f}, nested {np.mean([s for _, s in honest]):.3f}")
