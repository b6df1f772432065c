# This is what one step makes of the start. Each step begins where the last one ended.
import numpy as np


def step(A, v):
    w = A @ v
    return w / np.sqrt(w @ w)


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, start)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
