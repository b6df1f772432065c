# That is 4 of 20: what is lost, or a coordinate that was not squared.
"""Two numbers instead of 64, by one matrix product, and one more for the way back.

The product with ways.T asks all directions about all rows at once. Since the directions have
length 1 and right angles, the same table, not an inverse of it, leads back.
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
    # The mean that was given, even for new rows: their own would lay them onto another map.
    return (X - mean) @ ways.T


def restore(Z: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return the rows (n, d) that coordinates Z (n, k) lead to, from mean (d,) along ways (k, d)."""
    return mean + Z @ ways


def kept(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> float:
    """Return the share, 0 to 1, of the squared offsets of X (n, d) that the coordinates keep."""
    Z = project(X, mean, ways)
    # By Pythagoras what is kept and what is lost add up to the whole, in squares.
    return float(1 - (Z**2).sum() / ((X - mean) ** 2).sum())


if __name__ == "__main__":
    X, y, *_ = data.digits()
    for k in (1, 2, 10, 30):
        mean, ways = directions(X, k)
        print(k, "numbers instead of 64 keep", round(100 * kept(X, mean, ways), 1), "%")
