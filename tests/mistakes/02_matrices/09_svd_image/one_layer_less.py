# One layer is missing. [:k] stops before k, and counting starts at 0.
import numpy as np
from mlx_exercises import data


def rebuild(U, s, Vt, k):
    return U[:, : k - 1] * s[: k - 1] @ Vt[: k - 1]


def kept(s, k):
    return (s[:k] ** 2).sum() / (s**2).sum()


def compress(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)
