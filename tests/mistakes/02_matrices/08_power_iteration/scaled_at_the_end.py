# A thousand steps drove the numbers out of range. Is every step scaled?
import numpy as np


def step(A, v):
    w = A @ v
    return w / np.sqrt(w @ w)


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = A @ v
    v = v / np.sqrt(v @ v)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
