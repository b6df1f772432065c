"""Singular value decomposition (SVD) and low-rank image compression.

Every matrix A (n, m) is a sum of rank-1 matrices, by decreasing singular value s:

    A = s₀ · u₀ v₀ᵀ + s₁ · u₁ v₁ᵀ + …       or      A = U Σ Vᵀ, with s on the diagonal of Σ

Each u vᵀ is an outer product, as in exercise 03. The singular vectors u, the columns of U,
are orthonormal: length 1, and orthogonal to each other. So are the v, the rows of Vᵀ. The
rank of A, the dimension of its column space, is the number of nonzero singular values.

The sum of all squared entries (the squared Frobenius norm, called the energy) equals the
sum of all s². For 3 0 | 4 5 the singular values are √45 and √5, and the first term

    1.5 1.5 | 4.5 4.5       explains 45 / (45 + 5) = 90 % of the energy

Keeping the first k terms is a low-rank approximation. By the Eckart-Young theorem (1936)
no matrix of rank k has a smaller Frobenius-norm error. It compresses images, predicts
ratings in recommender systems, and fine-tunes large language models with low-rank updates
(LoRA, Hu et al. 2021, arXiv 2106.09685).

Python you need: s[:k] is the first k entries of s, U[:, :k] the first k columns of U,
Vt[:k] the first k rows of Vt. U * s scales column j of U by s[j]. s**2 squares each entry.
"""

import numpy as np

from mlx_exercises import data


def low_rank_approximation(U: np.ndarray, s: np.ndarray, Vt: np.ndarray, k: int) -> np.ndarray:
    """Return the sum of the first k rank-1 terms, shape (n, m).

    U is (n, r), s is (r,) and Vt is (r, m), as np.linalg.svd returns them. Term j is s[j]
    times column j of U times row j of Vt. k = r gives the whole matrix, k = 0 zeros.
    """
    # TODO: scale the first k columns of U by the first k singular values, and multiply by the
    # first k rows of Vt. One matrix product computes all the terms and their sum.
    raise NotImplementedError


def explained_energy(s: np.ndarray, k: int) -> float:
    """Return the fraction of explained energy, from 0 to 1, for all singular values s (r,)."""
    # TODO: sum the squares of the first k, and divide by the sum of all squares.
    raise NotImplementedError


def truncated_svd(A: np.ndarray, k: int) -> np.ndarray:
    """Return the best rank-k approximation of A (n, m). Finished."""
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return low_rank_approximation(U, s, Vt, k)


if __name__ == "__main__":
    print(truncated_svd(np.array([[3.0, 0.0], [4.0, 5.0]]), 1))
    photo = data.china_grey()
    _, s, _ = np.linalg.svd(photo, full_matrices=False)
    print("20 of", len(s), "singular values explain", explained_energy(s, 20), "of the energy")
