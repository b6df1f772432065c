# v was scaled and then multiplied. It is the product that has to have length 1.
import numpy as np


def step(A, v):
    w = A @ v
    return w / np.sqrt(v @ v)


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        v = step(A, v)
    return v


def eigenvalue(A, v):
    return v @ (A @ v) / (v @ v)
