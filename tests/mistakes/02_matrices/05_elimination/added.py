# The multiple was added. It has to be taken away for a zero.
import numpy as np

TINY = 1e-12


def largest_up(M, k):
    M = np.array(M, dtype=float)
    best = k + np.argmax(np.abs(M[k:, k]))
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M


def clear_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        M[i] = M[i] + M[i, k] / M[k, k] * M[k]
    return M


def back_substitute(M):
    n = len(M)
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def solve(A, b):
    M = np.column_stack([A, b])
    for k in range(len(M)):
        M = largest_up(M, k)
        if abs(M[k, k]) <= TINY * np.abs(A).max():
            raise ValueError(f"A is singular: nothing is left to clear column {k} with.")
        M = clear_below(M, k)
    return back_substitute(M)
