# This is the shadow of v on the line of u.
import numpy as np


def shadow(u, v):
    return (u @ v) / (u @ u) * u


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
