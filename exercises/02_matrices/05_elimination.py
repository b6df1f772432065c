"""Gaussian elimination with partial pivoting: solve n linear equations for n unknowns.

The augmented matrix [A | b] holds one equation per row. Subtracting a multiple of one row
from another is a row operation that keeps the solutions: equal numbers are subtracted
from both sides, and adding them again leads back. Eliminate until the rest is easy:

    2  1 | 5      row 1 - 3/2 · row 0      2   1   |  5       x₁ = -3.5 / -3.5 = 1
    3 -2 | 4      ─────────────────▶       0  -3.5 | -3.5     x₀ = (5 - 1·1) / 2 = 2

For k = 0, 1, … the pivot [k, k] eliminates the entries below it, which leads to row echelon
form. Then comes back substitution: the last row gives its unknown directly, the row above
it the next, and so on upwards.

A pivot of 0 eliminates nothing, and a tiny one amplifies rounding errors (1 + 1e17 has no
room for the 1). Partial pivoting avoids both: before step k, swap into row k the row from
k down with the largest absolute value in column k. Fitting a line to data (11), and much
of scientific computing, comes down to solving such a system.

Python you need: M[k:, j] is column j from row k down, M[i, :n] the first n entries of a
row. np.argmax(np.abs(v)) is the index of the largest absolute value in v, counted from
the start of v. range(a, n) counts from a to n - 1, range(n - 1, -1, -1) from n - 1 down
to 0. `row = M[i].copy()` is a copy; without .copy() it is a view that changes with M.
"""

import numpy as np

PIVOT_TOL = 1e-12  # pivots up to this, relative to the largest entry of A, count as zero


def partial_pivot(M: np.ndarray, k: int) -> np.ndarray:
    """Return M (n, n + 1) with two rows swapped, so that row k has the largest pivot.

    Only rows k, k + 1, … are compared, by absolute value in column k: -9 wins against 5.
    """
    M = np.array(M, dtype=float)  # a copy, so that the M outside stays as it was
    # TODO: find that row among the rows from k down, then swap it with row k. Copy the row
    # that is overwritten first. (np.linalg is not allowed in this file.)
    raise NotImplementedError
    return M


def eliminate_below(M: np.ndarray, k: int) -> np.ndarray:
    """Return M (n, n + 1) with zeros in column k below row k, by row operations.

    Rows down to and including k stay as they are. M[k, k] is not zero.
    """
    M = np.array(M, dtype=float)
    # TODO: from each row below k subtract a multiple of row k, so that its entry in column k
    # becomes 0. Change the whole row, including the right-hand side.
    raise NotImplementedError
    return M


def back_substitute(M: np.ndarray) -> np.ndarray:
    """Return the solution x (n,) of M (n, n + 1), which has zeros below its diagonal."""
    n = len(M)
    x = np.zeros(n)
    # TODO: from the last row up, subtract the terms of the known unknowns from the right-hand
    # side, then divide by the pivot.
    raise NotImplementedError
    return x


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,). Finished.

    Raises ValueError if A is singular: then there is no solution, or infinitely many.
    """
    M = np.column_stack([A, b])
    for k in range(len(M)):
        M = partial_pivot(M, k)
        if abs(M[k, k]) <= PIVOT_TOL * np.abs(A).max():
            raise ValueError(f"A is singular: column {k} has no pivot.")
        M = eliminate_below(M, k)
    return back_substitute(M)


if __name__ == "__main__":
    print(solve(np.array([[2, 1], [3, -2]]), np.array([5, 4])))
