"""Elimination: solve n equations with n unknowns.

The table [A | b] holds one equation a row. Adding a multiple of one row to another keeps
the solution, so take away until the rest is easy:

    2  1 | 5      row 1 - 3/2 · row 0      2   1   |  5       x₁ = -3.5 / -3.5 = 1
    3 -2 | 4      ─────────────────▶       0  -3.5 | -3.5     x₀ = (5 - 1·1) / 2 = 2

For k = 0, 1, … the pivot [k, k] clears everything below it; then the last row knows its
unknown, the row above it the next, and so back to the top.

A pivot of 0 cannot clear anything, and a tiny one blows rounding up until nothing else
is left. So first of all swap the row up that has the largest number, plus or minus.
Fitting a line to data is solving such a table, and so is most of scientific computing.

Python you need: M[k:, j] is column j from row k down, M[i, :n] the first n numbers of a
row. np.argmax(np.abs(v)) is where in v the largest number stands, counted from v's own
start. range(a, n) counts from a to n - 1, range(n - 1, -1, -1) from n - 1 down to 0.
`row = M[i].copy()` keeps a row; without .copy() it is M's own row and changes with it.
"""

import numpy as np

TINY = 1e-12  # a pivot this small, beside the largest number of A, counts as zero


def largest_up(M: np.ndarray, k: int) -> np.ndarray:
    """Return M (n, n + 1) with the largest number of column k swapped up into row k.

    Only rows k, k + 1, … take part, and signs do not count: -9 is larger than 5.
    """
    M = np.array(M, dtype=float)  # a copy, so that the M outside stays as it was
    # TODO: find that row among the rows from k down, then swap. Careful: the row that is
    # written over first has to be kept somewhere.
    raise NotImplementedError
    return M


def clear_below(M: np.ndarray, k: int) -> np.ndarray:
    """Return M (n, n + 1) with zeros in column k below row k, by adding multiples of row k.

    Rows down to and including k stay as they are. M[k, k] is not zero.
    """
    M = np.array(M, dtype=float)
    # TODO: for each row below k, take away the right multiple of row k: the whole row,
    # its right-hand side too.
    raise NotImplementedError
    return M


def back_substitute(M: np.ndarray) -> np.ndarray:
    """Return the solution x (n,) of a table M (n, n + 1) that is zero below its diagonal."""
    n = len(M)
    x = np.zeros(n)
    # TODO: from the last row up, take away what is known already and divide by the pivot.
    raise NotImplementedError
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
