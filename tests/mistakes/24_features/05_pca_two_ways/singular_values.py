# These are the singular values. A variance is a square, over n.
"""One motion, six numbers, and the two ways to find it.

Both ways begin at the mean. The covariance is small when there are few columns, however many
rows; the SVD works on the table itself and keeps all its digits.
"""

import numpy as np

from mlx_exercises import data


def covariance(X: np.ndarray) -> np.ndarray:
    """Return the covariances (d, d) of the columns of X (n, d), with n below."""
    offsets = X - X.mean(axis=0)
    return offsets.T @ offsets / len(X)


def from_covariance(C: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the k main directions as rows (k, d), and the variances (k,) along them.

    C (d, d) is a covariance matrix. The largest variance comes first. Directions have length 1.
    """
    # eigh is made for symmetric tables. It begins with the smallest value, and its vectors are
    # columns: so both are turned round, and the columns become rows.
    values, vectors = np.linalg.eigh(C)
    return vectors[:, ::-1].T[:k], values[::-1][:k]


def from_svd(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the same two, (k, d) and (k,), for X (n, d) itself, without any covariance."""
    # svd begins with the largest and has directions as rows already.
    _, s, ways = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    return ways[:k], s[:k]


def shares(X: np.ndarray) -> np.ndarray:
    """Return the shares (d,) of all directions in the variance of X (n, d), n > d. Finished."""
    variances = from_svd(X, X.shape[1])[1]
    return variances / variances.sum()


def cameras(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return the motion of a ball (n,) and what three cameras see of it (n, 6). Finished."""
    motion = np.cos(np.linspace(0, 12 * np.pi, 600))
    line = np.array([0.6, -0.48, 0.64])
    views = [np.linalg.qr(rng.normal(size=(3, 2)))[0] for _ in range(3)]
    seen = np.outer(motion, line) @ np.hstack(views)
    return motion, seen + 0.13 * rng.normal(size=seen.shape) + [5, 2, 9, 1, 7, 3]


if __name__ == "__main__":
    motion, seen = cameras(np.random.default_rng(0))
    ways, _ = from_covariance(covariance(seen), 1)
    again, _ = from_svd(seen, 1)
    print("cameras, shares of six directions:", shares(seen).round(3))
    print("the two ways agree up to sign:", round(abs(float(ways[0] @ again[0])), 9))
    print("iris, shares:", shares(data.iris().X).round(4))
