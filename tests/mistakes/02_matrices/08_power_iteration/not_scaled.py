# This is A @ v, not yet scaled to length 1.
import numpy as np


def step(A, v):
    w = A @ v
    return w


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, v)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
