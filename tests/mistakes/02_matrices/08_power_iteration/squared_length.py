# Divided by the squared length. A root is missing.
import numpy as np


def step(A, v):
    w = A @ v
    return w / (w @ w)


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, v)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
