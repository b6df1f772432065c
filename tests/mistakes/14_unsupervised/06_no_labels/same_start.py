# That is the first run. Was another one better, or are all starts the same?
"""1,797 images, and nobody said what they are. Some eight of ten lie beside their own kind.

The groups are not the digits. A 1 with a foot and a 1 without one may be two groups, and some 9s
are nearer to the 3s. Which answer is right depends on what one wants to know, and that is no
fault of the method: it was never told.
"""

import numpy as np

from mlx_exercises import data


def reduce(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the coordinates (n, k) of X (n, d) in its k main directions, and the losses (n,).

    Offsets are taken from the mean of X, and directions come from the singular value
    decomposition. The loss of a row is the squared distance from it to its restored self.
    """
    offsets = X - X.mean(axis=0)
    ways = np.linalg.svd(offsets, full_matrices=False)[2][:k]
    Z = offsets @ ways.T
    return Z, ((offsets - Z @ ways) ** 2).sum(axis=1)


def cluster(Z: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Return the groups (n,) of rows Z (n, d), ints from 0, in which k-means comes to rest.

    The rows Z[start] are the first centres; start (c,) holds places. Rows join the nearest
    centre, of equally near ones the first, and a centre that nobody joined stays where it is.
    """
    centres = Z[start].astype(float)  # indexing with places makes a copy
    groups = np.full(len(Z), -1)  # nobody has joined yet
    while True:
        joined = ((Z[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        # Not "until the total stays the same": that would compare floats, and know no better.
        if np.array_equal(joined, groups):
            return groups
        groups = joined
        for k in np.unique(groups):  # only those that somebody has joined
            centres[k] = Z[groups == k].mean(axis=0)


def total(Z: np.ndarray, groups: np.ndarray) -> float:
    """Return the squared distances of rows Z (n, d) to their groups' means, summed. Finished."""
    members = [Z[groups == k] for k in np.unique(groups)]
    return float(sum(((rows - rows.mean(axis=0)) ** 2).sum() for rows in members))


def best_of(Z: np.ndarray, c: int, tries: int, seed: int) -> np.ndarray:
    """Return the groups (n,) with the smallest total, out of several runs of `cluster`.

    All starts come from one generator, default_rng(seed), each time c different rows of Z (n, d),
    drawn by rng.choice(n, c, replace=False).
    """
    # Outside of the loop: a generator that is made anew each time begins with the same rows.
    rng = np.random.default_rng(seed)
    runs = [
        cluster(Z, np.random.default_rng(seed).choice(len(Z), c, replace=False))
        for _ in range(tries)
    ]
    return min(runs, key=lambda groups: total(Z, groups))


def flagged(losses: np.ndarray, count: int) -> np.ndarray:
    """Return the places (count,) of the largest losses (n,), the largest of all first."""
    return np.argsort(-losses)[:count]


def revealed(groups: np.ndarray, labels: np.ndarray) -> float:
    """Return the share of rows whose label is the most frequent one in their group.

    groups and labels are (n,) ints of at least 0. Not every number needs to be there.
    """
    right = sum(np.bincount(labels[groups == k]).max() for k in np.unique(groups))
    return float(right / len(labels))


if __name__ == "__main__":
    X, y, *_ = data.digits()
    Z, losses = reduce(X, 10)
    groups = best_of(Z, 10, 4, seed=0)
    print("sizes of the groups:", np.bincount(groups))
    print("to be looked at:", flagged(losses, 8))
    print("and now the labels:", round(revealed(groups, y), 3))
