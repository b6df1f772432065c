# Vt is turned over already: its rows are the v. No .T is needed.
import numpy as np
from mlx_exercises import data


def rebuild(U, s, Vt, k):
    return U[:, :k] * s[:k] @ Vt.T[:k]


def kept(s, k):
    return (s[:k] ** 2).sum() / (s**2).sum()


def compress(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)
