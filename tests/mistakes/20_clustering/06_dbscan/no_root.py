# Squared distances were compared with the radius.
"""Islands of any shape: DBSCAN, which also says who belongs nowhere.

It is a walk, the one that fills an area with paint: whoever is reached is put on a list of
rows to go on from. That only cores go on the list makes all the difference.
"""

import numpy as np

from mlx_exercises import data


def near(X: np.ndarray, radius: float) -> np.ndarray:
    """Return a table (n, n) of True and False: do two rows of X (n, d) lie within the radius?

    At exactly the radius they do. A row lies within its own.
    """
    return ((X[:, None] - X) ** 2).sum(axis=2) <= radius


def cores(table: np.ndarray, least: int) -> np.ndarray:
    """Return for each row, (n,), whether it is a core. table (n, n) says which rows are near."""
    # True counts as 1, and the diagonal is True: the row itself is one of its crowd.
    return table.sum(axis=1) >= least


def dbscan(X: np.ndarray, radius: float, least: int) -> np.ndarray:
    """Return labels (n,) of the rows of X (n, d): clusters from 0 on in any order, noise is -1.

    A border row near cores of two clusters may have either label.
    """
    table = near(X, radius)
    core = cores(table, least)
    labels = np.full(len(X), -1)
    cluster = 0
    for start in np.flatnonzero(core):
        if labels[start] != -1:
            continue
        labels[start] = cluster
        waiting = [start]
        while waiting:
            row = waiting.pop()
            for other in np.flatnonzero(table[row] & (labels == -1)):
                labels[other] = cluster
                # A border row is painted, but it is no place to go on from.
                if core[other]:
                    waiting.append(other)
        cluster += 1
    # Nothing has to be said about noise: no walk has come there, and it is still -1.
    return labels


if __name__ == "__main__":
    X, y, *_ = data.moons(300, noise=0.07)
    labels = dbscan(X, 0.2, 5)
    print("rows in each cluster:", np.bincount(labels + 1)[1:], " noise:", (labels == -1).sum())
    for k in range(labels.max() + 1):
        print("cluster", k, "has rows of the moons", np.bincount(y[labels == k], minlength=2))
