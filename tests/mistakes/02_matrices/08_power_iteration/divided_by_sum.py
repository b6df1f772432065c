# Divided by the sum of the numbers. The length is the root of the sum of squares.
import numpy as np


def step(A, v):
    w = A @ v
    return w / w.sum()


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, v)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
