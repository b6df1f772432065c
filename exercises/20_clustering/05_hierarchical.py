"""A family tree of flowers: join the two nearest, until one is left.

No number of groups has to be chosen beforehand. At first every row is a cluster of its own.
Then the two nearest clusters are joined, again and again, and every join is noted with its
distance, its *height*. The notes are a tree, and cutting it at any height gives groups.

But what is the distance between two *clusters*? There are several answers, called links:

    single      from the nearest row of the one to the nearest row of the other
    complete    from the farthest to the farthest

That sounds like a detail. Here are four rows on a line, at 0, 2, 5 and 9:

    single      0 + 2 at 2,   then 5 joins them at 3,    then 9 joins at 4
    complete    0 + 2 at 2,   then 5 + 9 at 4,           then all at 9

Two groups are 0 2 5 | 9 with the one and 0 2 | 5 9 with the other. Single link follows chains,
complete link wants to be compact.

Only distances are needed, no coordinates. And nobody has to go back to the rows: when a and b
have become one, its distance to any other cluster follows from the two that are known.
"""

import numpy as np

from mlx_exercises import data

Merge = tuple[int, int, float]  # two clusters and the height at which they are joined


def join(to_a: np.ndarray, to_b: np.ndarray, link: str) -> np.ndarray:
    """Return the distances (m,) of a and b together to m others, of which each had its own.

    link is "single" or "complete".
    """
    # TODO: choose, for each of the others, between its two distances.
    raise NotImplementedError


def agglomerate(D: np.ndarray, link: str) -> list[Merge]:
    """Return the n - 1 merges of n rows with the distances D (n, n), in their order.

    The rows are the clusters 0 to n - 1, the first merge makes cluster n, the next n + 1, ...
    """
    table = D.astype(float)
    np.fill_diagonal(table, np.inf)  # nobody is joined with himself
    names = list(range(len(D)))  # which cluster a line of the table stands for
    merges = []
    for new in range(len(D), 2 * len(D) - 1):
        a, b = np.unravel_index(table.argmin(), table.shape)
        # TODO: note the merge, and let line and column a stand for cluster `new`. Line and
        # column b must never be found again.
        raise NotImplementedError
    return merges


def cut(merges: list[Merge], n: int, k: int) -> np.ndarray:
    """Return labels (n,), 0 to k - 1 in any order, of the k groups that n rows once were.

    merges holds all n - 1, as above. k goes from 1 to n.
    """
    # TODO: make only as many merges as leave k groups, and number what is left.
    raise NotImplementedError


if __name__ == "__main__":
    X, *_ = data.iris()
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    for link in ("single", "complete"):
        print(link, "link, three groups of", np.bincount(cut(agglomerate(D, link), len(X), 3)))
