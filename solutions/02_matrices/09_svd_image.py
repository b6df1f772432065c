"""Singular values: a photograph in a few layers.

k layers are k · (n + 1 + m) numbers instead of n · m. They work because rows of a picture
look like each other, as users do, and words, and the weights of a trained network. A
picture of pure noise cannot be compressed: its singular values are all about alike.
"""

import numpy as np

from mlx_exercises import data


def rebuild(U: np.ndarray, s: np.ndarray, Vt: np.ndarray, k: int) -> np.ndarray:
    """Return the sum of the first k layers, shape (n, m).

    U is (n, r), s is (r,) and Vt is (r, m), as np.linalg.svd gives them. Layer j is s[j]
    times column j of U times row j of Vt. With k = r, that is the whole matrix again.
    """
    # Scaling k columns is cheaper than a product with the diagonal matrix of s, and the
    # matrix product adds the layers up: column j meets row j and no other.
    return (U[:, :k] * s[:k]) @ Vt[:k]


def kept(s: np.ndarray, k: int) -> float:
    """Return which share of the energy k layers hold, from 0 to 1, for all r of s (r,)."""
    # Squares, because layers stand at right angles to each other: as with Pythagoras, it
    # is the squares that add up, to the sum of all squared numbers of the matrix.
    return (s[:k] ** 2).sum() / (s**2).sum()


def compress(A: np.ndarray, k: int) -> np.ndarray:
    """Return the best approximation of A (n, m) by k layers. Finished."""
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)


if __name__ == "__main__":
    print(compress(np.array([[3.0, 0.0], [4.0, 5.0]]), 1))
    photo = data.china_grey()
    _, s, _ = np.linalg.svd(photo, full_matrices=False)
    print("20 of", len(s), "layers of a photograph keep", kept(s, 20))
