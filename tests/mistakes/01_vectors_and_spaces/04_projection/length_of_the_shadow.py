# This is how long the shadow is. How long is the remainder?
import numpy as np


def shadow(u, v):
    return (u @ v) / (v @ v) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    foot = shadow(u, v)
    return np.sqrt(foot @ foot)
