# A row's own group was among the others: b is then the nearer, its own.
"""Are three groups better than two? Silhouette says no, and the botanist says yes.

Neither is wrong. Setosa stands apart, the two others touch: as clouds of points there are two,
as flowers there are three. A score without answers judges shapes, and nothing else.
"""

import numpy as np

from mlx_exercises import data


def silhouette(X: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the silhouette of each row, (n,), of X (n, d) with the labels (n,), two or more."""
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    scores = np.zeros(len(X))
    groups = np.unique(labels)
    for row, own in enumerate(labels):
        mates = (labels == own).sum() - 1
        if mates == 0:
            continue
        # The row's distance to itself is 0 and may stay in the sum, but not in the count.
        a = D[row, labels == own].sum() / mates
        b = min(D[row, labels == other].mean() for other in groups)
        scores[row] = (b - a) / max(a, b)
    return scores


def shared_pairs(labels: np.ndarray) -> float:
    """Return how many pairs of rows have the same label in labels (n,). Finished.

    A group of m rows has m · (m - 1) / 2 pairs.
    """
    _, counts = np.unique(labels, return_counts=True)
    return float((counts * (counts - 1) / 2).sum())


def adjusted_rand(mine: np.ndarray, truth: np.ndarray) -> float:
    """Return the adjusted Rand index of two groupings, both (n,) whole numbers, n of 2 or more.

    Where the formula is 0 / 0, both put all rows together, or each row alone: that is 1.
    """
    # A label for each combination: who shares it shares a group in both.
    _, mine = np.unique(mine, return_inverse=True)
    _, truth = np.unique(truth, return_inverse=True)
    together = shared_pairs(mine * len(truth) + truth)
    one, other = shared_pairs(mine), shared_pairs(truth)
    chance = one * other / (len(truth) * (len(truth) - 1) / 2)
    span = (one + other) / 2 - chance
    return 1.0 if span == 0 else (together - chance) / span


if __name__ == "__main__":
    X, y, *_ = data.iris()
    easy = (y > 0).astype(int)  # setosa against the two others
    print(f"silhouette of two groups {silhouette(X, easy).mean():.3f}", end=", ")
    print(f"of the three species {silhouette(X, y).mean():.3f}")
    print(f"adjusted Rand index of the two groupings: {adjusted_rand(easy, y):.3f}")
