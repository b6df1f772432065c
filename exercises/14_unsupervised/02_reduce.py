"""Two numbers instead of 64: a map of the digits, and the way back.

An image of 8 × 8 pixels is a point in 64 dimensions, and nobody can look at that. But pixels do
not vary each on its own. There are directions in which the images differ a lot, and others in
which they hardly differ at all. Keep the first two, and there is a map on paper.

    offset  =  row - mean                      seen from the middle of all rows
    Z       =  offset · each direction         how far to go along each: the coordinates
    back    =  mean + Z · directions           the nearest point that the map can show

By hand: mean (1, 2), one direction (0.6, 0.8) of length 1, and the row (5, 4). The offset is
(4, 2), and along the direction that is 4 · 0.6 + 2 · 0.8 = 4. The way back ends at
(1 + 4 · 0.6, 2 + 4 · 0.8) = (3.4, 5.2). Of the squared offset, 4² + 2² = 20, there are
4² = 16 left: 80 % are kept.

The directions come from the singular value decomposition that you know. It is principal component
analysis, PCA (Pearson 1901), and stage 24 asks where the directions come from. No label is used
in all this: whatever order you will see in the map, the images have it by themselves.
"""

import numpy as np

from mlx_exercises import data


def directions(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the mean (d,) of X (n, d), and its k main directions as rows (k, d). Finished.

    Each direction has length 1 and is at right angles to the others. The first is the one along
    which the rows of X differ most.
    """
    mean = X.mean(axis=0)
    return mean, np.linalg.svd(X - mean, full_matrices=False)[2][:k]


def project(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return the coordinates (n, k) of rows X (n, d), seen from mean (d,), along ways (k, d)."""
    # TODO: return for each row how far its offset from the mean goes along each of the ways.
    raise NotImplementedError


def restore(Z: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return the rows (n, d) that Z (n, k) leads to, from mean (d,) along the ways (k, d)."""
    # TODO: return where each row of coordinates leads: begin at the mean and go along the ways.
    raise NotImplementedError


def kept(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> float:
    """Return the share, 0 to 1, of the squared offsets of X (n, d) that the coordinates keep."""
    Z = project(X, mean, ways)
    # TODO: return the squares of all coordinates, over the squares of all offsets from the mean.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    for k in (1, 2, 10, 30):
        mean, ways = directions(X, k)
        print(k, "numbers instead of 64 keep", round(100 * kept(X, mean, ways), 1), "%")
