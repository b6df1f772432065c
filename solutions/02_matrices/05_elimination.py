"""Elimination: take away until the rest is easy.

About n³/3 multiplications solve n equations: a thousand unknowns in the blink of an eye.
Choosing the largest pivot costs next to nothing and keeps every multiple at most 1, so
rounding errors hardly ever grow much. np.linalg.solve does exactly this.
"""

import numpy as np

TINY = 1e-12  # a pivot this small, beside the largest number of A, counts as zero


def largest_up(M: np.ndarray, k: int) -> np.ndarray:
    """Return M (n, n + 1) with the largest number of column k swapped up into row k.

    Only rows k, k + 1, … take part, and signs do not count: -9 is larger than 5.
    """
    M = np.array(M, dtype=float)  # a copy, so that the M outside stays as it was
    # argmax counts from the top of M[k:, k], so its 0 is row k of M.
    best = k + np.argmax(np.abs(M[k:, k]))
    row = M[k].copy()  # without the copy both rows would end up as the second one
    M[k] = M[best]
    M[best] = row
    return M


def clear_below(M: np.ndarray, k: int) -> np.ndarray:
    """Return M (n, n + 1) with zeros in column k below row k, by adding multiples of row k.

    Rows down to and including k stay as they are. M[k, k] is not zero.
    """
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        # One line for the whole row: the multiple is worked out before anything changes.
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M


def back_substitute(M: np.ndarray) -> np.ndarray:
    """Return the solution x (n,) of a table M (n, n + 1) that is zero below its diagonal."""
    n = len(M)
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        # Unknowns still to come are 0 in x, and so are the numbers left of the diagonal:
        # the dot product of the whole row holds exactly what is known already.
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,). Finished.

    Raises ValueError where A is singular, and so has no x or endlessly many.
    """
    M = np.column_stack([A, b])
    for k in range(len(M)):
        M = largest_up(M, k)
        if abs(M[k, k]) <= TINY * np.abs(A).max():
            raise ValueError(f"A is singular: nothing is left to clear column {k} with.")
        M = clear_below(M, k)
    return back_substitute(M)


if __name__ == "__main__":
    print(solve(np.array([[2, 1], [3, -2]]), np.array([5, 4])))
