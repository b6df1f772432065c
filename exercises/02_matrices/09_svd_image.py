"""Singular values: a photograph in a few layers.

Every matrix, of any shape, is a sum of layers, the strongest first:

    A = s₀ · u₀ v₀ᵀ + s₁ · u₁ v₁ᵀ + …       u v: columns and rows of length 1

Each u vᵀ is a times table, as in shape puzzle 5, and its singular value s says how much
of it there is. For 3 0 | 4 5 they are √45 and √5, and the first layer is

    1.5 1.5 | 4.5 4.5       45 / (45 + 5) = 90 % of the energy, the sum of all squares

Keep the first k layers and drop the rest: no k layers of any kind come closer (Eckart &
Young, 1936). So pictures are compressed, recommendations made from a table of ratings,
and large language models adapted by a few layers only (LoRA, Hu et al. 2021, arXiv
2106.09685).

Python you need: s[:k] is the first k numbers of s, U[:, :k] the first k columns of U,
Vt[:k] the first k rows of Vt. U * s scales column j of U by s[j]. s**2 squares them all.
"""

import numpy as np

from mlx_exercises import data


def rebuild(U: np.ndarray, s: np.ndarray, Vt: np.ndarray, k: int) -> np.ndarray:
    """Return the sum of the first k layers, shape (n, m).

    U is (n, r), s is (r,) and Vt is (r, m), as np.linalg.svd gives them. Layer j is s[j]
    times column j of U times row j of Vt. With k = r, that is the whole matrix again.
    """
    # TODO: scale the first k columns by the first k singular values, and multiply by the
    # first k rows. One product does all the layers and their sum.
    raise NotImplementedError


def kept(s: np.ndarray, k: int) -> float:
    """Return which share of the energy k layers hold, from 0 to 1, for all r of s (r,)."""
    # TODO: add up the squares of the first k, and divide by the sum of all squares.
    raise NotImplementedError


def compress(A: np.ndarray, k: int) -> np.ndarray:
    """Return the best approximation of A (n, m) by k layers. Finished."""
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)


if __name__ == "__main__":
    print(compress(np.array([[3.0, 0.0], [4.0, 5.0]]), 1))
    photo = data.china_grey()
    _, s, _ = np.linalg.svd(photo, full_matrices=False)
    print("20 of", len(s), "layers of a photograph keep", kept(s, 20))
