# This is the length of the shadow. Which arrow has it?
import numpy as np


def shadow(u, v):
    return (u @ v) / np.sqrt(v @ v)


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    rest = remainder(u, v)
    return np.sqrt(rest @ rest)
