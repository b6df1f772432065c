# Nothing was divided by v · v, so a longer v casts a longer shadow.
import numpy as np


def shadow(u, v):
    return (u @ v) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
