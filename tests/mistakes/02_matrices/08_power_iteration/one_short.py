# One step is missing.
import numpy as np


def step(A, v):
    w = A @ v
    return w / np.sqrt(w @ w)


def leading_vector(A, start, steps):
    v = start
    for _ in range(1, steps):
        v = step(A, v)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
