"""SVD: the best rank-k approximation of a matrix, in k · (n + 1 + m) numbers.

That is less than n · m if k is small. It works because the rows of an image resemble each
other, as do the ratings of users, and the weights of a trained network. An image of pure
noise cannot be compressed: its singular values decrease slowly.
"""

import numpy as np

from mlx_exercises import data


def low_rank_approximation(U: np.ndarray, s: np.ndarray, Vt: np.ndarray, k: int) -> np.ndarray:
    """Return the sum of the first k rank-1 terms, shape (n, m).

    U is (n, r), s is (r,) and Vt is (r, m), as np.linalg.svd returns them. Term j is s[j]
    times column j of U times row j of Vt. k = r gives the whole matrix, k = 0 zeros.
    """
    # Scaling k columns is cheaper than a product with the diagonal matrix Σ, and the matrix
    # product sums the terms: column j is multiplied with row j and no other.
    return (U[:, :k] * s[:k]) @ Vt[:k]


def explained_energy(s: np.ndarray, k: int) -> float:
    """Return the fraction of explained energy, from 0 to 1, for all singular values s (r,)."""
    # Squares, because the terms are orthogonal to each other: by the Pythagorean theorem the
    # squares add up, to the squared Frobenius norm of the matrix.
    return (s[:k] ** 2).sum() / (s**2).sum()


def truncated_svd(A: np.ndarray, k: int) -> np.ndarray:
    """Return the best rank-k approximation of A (n, m). Finished."""
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return low_rank_approximation(U, s, Vt, k)


if __name__ == "__main__":
    print(truncated_svd(np.array([[3.0, 0.0], [4.0, 5.0]]), 1))
    photo = data.china_grey()
    _, s, _ = np.linalg.svd(photo, full_matrices=False)
    print("20 of", len(s), "singular values explain", explained_energy(s, 20), "of the energy")
