# This is the share of one layer. All k of them count.
import numpy as np
from mlx_exercises import data


def rebuild(U, s, Vt, k):
    return U[:, :k] * s[:k] @ Vt[:k]


def kept(s, k):
    return (s[k - 1 : k] ** 2).sum() / (s**2).sum()


def compress(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)
