# This is how many times v the shadow is. The shadow is a vector.
import numpy as np


def shadow(u, v):
    return (u @ v) / (v @ v)


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
