# This is still the plain dot product.
import numpy as np


def dot(u, v):
    return (u * v).sum()


def cosine(u, v):
    return dot(u, v)


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
