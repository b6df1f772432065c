# Both layers were used, but k is 1 here. [:k] holds exactly k of them.
import numpy as np
from mlx_exercises import data


def rebuild(U, s, Vt, k):
    return U[:, : k + 1] * s[: k + 1] @ Vt[: k + 1]


def kept(s, k):
    return (s[:k] ** 2).sum() / (s**2).sum()


def compress(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)
