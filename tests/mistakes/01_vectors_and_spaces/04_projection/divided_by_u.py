# This was divided by u · u. The line is the one of v.
import numpy as np


def shadow(u, v):
    return (u @ v) / (u @ u) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
