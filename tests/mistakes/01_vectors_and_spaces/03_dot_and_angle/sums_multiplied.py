# Two sums were multiplied. Products come first, then one sum.
import numpy as np


def dot(u, v):
    return u.sum() * v.sum()


def cosine(u, v):
    return dot(u, v) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), -1, 1)) * 180 / np.pi
