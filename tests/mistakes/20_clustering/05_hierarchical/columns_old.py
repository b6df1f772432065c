# The lines are new, and the columns still hold the old distances.
"""A family tree of flowers: join the two nearest, until one is left.

The whole difference between the two links is np.minimum and np.maximum. Of 150 irises single
link makes groups of 50, 98 and 2: a chain leads through versicolor and virginica. Complete
link makes 50, 72 and 28.
"""

import numpy as np

from mlx_exercises import data

Merge = tuple[int, int, float]  # two clusters and the height at which they are joined


def join(to_a: np.ndarray, to_b: np.ndarray, link: str) -> np.ndarray:
    """Return the distances (m,) of a and b together to m others, of which each had its own.

    link is "single" or "complete".
    """
    # Elementwise: np.min would make one number of all.
    return np.minimum(to_a, to_b) if link == "single" else np.maximum(to_a, to_b)


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
        merges.append((names[a], names[b], float(table[a, b])))
        together = join(table[a], table[b], link)
        table[a] = together
        # The minimum of inf and a distance to b is that distance: the diagonal needs its inf back.
        table[a, a] = np.inf
        table[b], table[:, b] = np.inf, np.inf
        names[a] = new
    return merges


def cut(merges: list[Merge], n: int, k: int) -> np.ndarray:
    """Return labels (n,), 0 to k - 1 in any order, of the k groups that n rows once were.

    merges holds all n - 1, as above. k goes from 1 to n.
    """
    groups = {row: [row] for row in range(n)}
    # n groups and one fewer with each merge.
    for new, (a, b, _) in enumerate(merges[: n - k], start=n):
        groups[new] = groups.pop(a) + groups.pop(b)
    labels = np.zeros(n, dtype=int)
    for label, rows in enumerate(groups.values()):
        labels[rows] = label
    return labels


if __name__ == "__main__":
    X, *_ = data.iris()
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    for link in ("single", "complete"):
        print(link, "link, three groups of", np.bincount(cut(agglomerate(D, link), len(X), 3)))
