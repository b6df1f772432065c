# That is the price of the bracket alone. Its result still meets the third matrix.
import numpy as np


def product(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return C


def multiplications(n, m, p):
    return n * m * p


def both_orders(n, m, p, q):
    left_first = multiplications(n, m, p)
    right_first = multiplications(m, p, q)
    return (left_first, right_first)
