# There are as many inner folds here as outer parts. Their number is `inner`.
"""A score for the way of choosing: two loops of folds.

The inner loop may look at its rows as often as it likes. The outer rows are asked once, by a model
that was chosen and fitted without them.
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
    shares = []
    for part in parts:
        # A mask of the others, in the order of the table.
        others = np.ones(len(y), dtype=bool)
        others[part] = False
        found = method(X[others], y[others], X[part], setting)
        shares.append(np.mean(found == y[part]))
    return float(np.mean(shares))


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
    scores = [cross_validate(method, setting, X, y, parts) for setting in settings]
    best = int(np.argmax(scores))
    return settings[best], scores[best]


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
    results = []
    for part in folds(len(y), outer, seed):
        others = np.ones(len(y), dtype=bool)
        others[part] = False
        # A table of its own: the inner folds hold row numbers of this one, not of the large one.
        rows, labels = X[others], y[others]
        setting, _ = choose(method, settings, rows, labels, folds(len(labels), outer, seed))
        # The best inner share is left unused. It is the highest of many, so it has had luck.
        found = method(rows, labels, X[part], setting)
        results.append((setting, float(np.mean(found == y[part]))))
    return results


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
