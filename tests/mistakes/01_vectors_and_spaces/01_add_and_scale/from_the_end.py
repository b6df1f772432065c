# This lies a quarter of the way from the end. Which weight does share 0 need?
import numpy as np


def combine(a, u, b, v):
    return a * u + b * v


def between(start, end, share):
    return share * start + (1 - share) * end


def mix(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
    return total
