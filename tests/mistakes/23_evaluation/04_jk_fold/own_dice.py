# The same dice dealt other folds. Is all chance from `rng`?
"""Ten fits to spend: two folds, five times, are the steadiest.

The j deals are independent, so their mean has 1/√j of the spread of one. With one deal of ten
folds there is nothing to average. The price is a bias: whoever learns from half of the rows knows
less, and the score is too low. For a choice between models that matters little, as long as it is
too low for all of them: the argument of the paper.
"""

import numpy as np

from mlx_exercises import data


def right(X: np.ndarray, y: np.ndarray, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    """Return True or False for each test row (m,): is the vote of its 3 neighbours right? Finished.

    X is (n, d), y (n,); train and test hold row numbers. Three different votes go to the nearest.
    """
    away = ((X[test][:, None] - X[train]) ** 2).sum(axis=2)
    a, b, c = y[train][np.argsort(away, axis=1)[:, :3]].T
    return np.where(b == c, b, a) == y[test]


def k_fold_score(X: np.ndarray, y: np.ndarray, k: int, rng: np.random.Generator) -> float:
    """Return the mean of k scores, the shares of right answers in each of k folds.

    The n rows of X (n, d) and y (n,) are dealt by chance into folds whose sizes differ by 1 at
    most. Each fold is asked once, and all other rows are learned from.
    """
    order = np.random.default_rng().permutation(len(y))
    shares = []
    for test in np.array_split(order, k):
        train = np.setdiff1d(order, test)
        shares.append(right(X, y, train, test).mean())
    # A mean of means: with folds of different sizes it is not quite the share of all rows.
    return float(np.mean(shares))


def jk_fold_score(X: np.ndarray, y: np.ndarray, j: int, k: int, rng: np.random.Generator) -> float:
    """Return the mean of j scores of k folds each. Every one of the j has a deal of its own.

    X is (n, d), y (n,).
    """
    # One generator for all: it goes on where it stopped, so that each deal is another one.
    return float(np.mean([k_fold_score(X, y, k, rng) for _ in range(j)]))


def spread(
    X: np.ndarray, y: np.ndarray, j: int, k: int, repeats: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the mean and the standard deviation of so many jk_fold_scores (2 or more).

    X is (n, d), y (n,). The standard deviation is that of a sample: divide by repeats - 1.
    """
    scores = [jk_fold_score(X, y, j, k, rng) for _ in range(repeats)]
    return float(np.mean(scores)), float(np.std(scores, ddof=1))


if __name__ == "__main__":
    X, y, *_ = data.wine()
    for j, k in ((1, 10), (2, 5), (5, 2)):
        mean, std = spread(X, y, j, k, 60, np.random.default_rng(0))
        print(f"{j} times {k:2} folds: mean {mean:.3f}, standard deviation {std:.4f}")
