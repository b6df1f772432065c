# The start came back as it was. Is what a step makes of it kept?
import numpy as np


def step(A, v):
    w = A @ v
    return w / np.sqrt(w @ w)


def leading_vector(A, start, steps):
    v = start
    for _ in range(steps):
        step(A, v)
    return v


def eigenvalue(A, v):
    return (v @ (A @ v)) / (v @ v)
