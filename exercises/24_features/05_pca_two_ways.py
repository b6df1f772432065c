"""One motion, six numbers: principal components, found in two ways.

A ball on a spring swings to and fro along one line. Nobody knows the line, so three cameras film
it from odd angles, and each notes two coordinates: six numbers a moment, a little noisy. How many
dimensions has the motion? The six columns go up and down together, so the answer must lie in how
they vary together. J. Shlens tells it with such a ball (A Tutorial on Principal Component
Analysis, 2014, arXiv 1404.1100). There are two ways to the answer:

    covariance    C = offsets' products, averaged over rows, (d, d). Its eigenvectors are the
                  directions, its eigenvalues the variances along them.
    SVD           offsets = U S V'. The rows of V' are the directions, S² / n the variances.

By hand: the rows (3, 4), (-3, -4), (0.8, -0.6), (-0.8, 0.6) have the mean 0, and with n = 4

    C = 4.82  5.76     The direction (0.6, 0.8) has C · (0.6, 0.8) = (7.5, 10), 12.5 times itself.
        5.76  8.18     The other, (0.8, -0.6), has 0.5. So the first holds 12.5 / 13 = 96 %.

And S is √50 and √2: 50 / 4 = 12.5, 2 / 4 = 0.5. Here variances have n below, not n - 1. A
direction may as well point the other way: each sign is right.

Why two ways, then? Squares lose digits. Next to 1, a spread of 1e-9 is 1e-18 as a variance, too
little for the 16 digits of a number in C. The SVD never squares the data, and still sees it.
"""

import numpy as np

from mlx_exercises import data


def covariance(X: np.ndarray) -> np.ndarray:
    """Return the covariances (d, d) of the columns of X (n, d), with n below."""
    # TODO: average the products of offsets from the mean over the rows.
    raise NotImplementedError


def from_covariance(C: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the k main directions as rows (k, d), and the variances (k,) along them.

    C (d, d) is a covariance matrix. The largest variance comes first. Directions have length 1.
    """
    # TODO: take the eigenvectors of the largest eigenvalues. Which shape does eigh give them?
    raise NotImplementedError


def from_svd(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the same two, (k, d) and (k,), for X (n, d) itself, without any covariance."""
    # TODO: take the directions and the variances from a singular value decomposition.
    raise NotImplementedError


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
