# It points from u to the shadow. Take the shadow away from u.
import numpy as np


def shadow(u, v):
    return (u @ v) / (v @ v) * v


def remainder(u, v):
    return shadow(u, v) - u


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
