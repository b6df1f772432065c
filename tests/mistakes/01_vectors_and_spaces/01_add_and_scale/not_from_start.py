# This is a part of the way, but it does not set out from start.
import numpy as np


def combine(a, u, b, v):
    return a * u + b * v


def between(start, end, share):
    return share * (end - start)


def mix(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
    return total
