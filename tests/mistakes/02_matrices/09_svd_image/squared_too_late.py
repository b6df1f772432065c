# Squared too late: square each singular value, then add up.
import numpy as np
from mlx_exercises import data


def rebuild(U, s, Vt, k):
    return U[:, :k] * s[:k] @ Vt[:k]


def kept(s, k):
    return s[:k].sum() ** 2 / s.sum() ** 2


def compress(A, k):
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    return rebuild(U, s, Vt, k)
