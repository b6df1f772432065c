"""Are three groups better than two? Two judges, one with the answers and one without.

**Silhouette** needs no answers. Each row asks: how far are my own group's other rows, on
average (a), and how far is the nearest other group, on average (b)?

    s = (b - a) / max(a, b)       near 1: well placed,  0: on the border,  below 0: misplaced

On a line, group A at 0 and 2, group B at 10: the row at 2 has a = 2 and b = 8, so s = 0.75. A
row that is alone in its group has s = 0, by agreement.

**The adjusted Rand index** compares two groupings of the same rows, say yours and the truth. It
looks at pairs: are both rows in one group here, and in one group there? Names of groups do not
matter, only who is with whom. But chance alone makes some pairs agree, and so it is adjusted:

    together   pairs that share a group in both groupings
    one        pairs that share a group in the one, `other` likewise in the other
    chance     one · other / (all pairs)
    index      (together - chance) / ((one + other) / 2 - chance)

1 is the same grouping, 0 what random labels get. Purity, the share of rows that belong to their
group's majority, has no such zero: with as many groups as rows it is a perfect 1.
"""

import numpy as np

from mlx_exercises import data


def silhouette(X: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the silhouette of each row, (n,), of X (n, d) with the labels (n,), two or more."""
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    # TODO: for each row find a and b, and put them into the formula. A row is not one of its own
    # group's *other* rows.
    raise NotImplementedError


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
    # TODO: count the pairs that share a group in both, then follow the four lines above.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.iris()
    easy = (y > 0).astype(int)  # setosa against the two others
    print(f"silhouette of two groups {silhouette(X, easy).mean():.3f}", end=", ")
    print(f"of the three species {silhouette(X, y).mean():.3f}")
    print(f"adjusted Rand index of the two groupings: {adjusted_rand(easy, y):.3f}")
