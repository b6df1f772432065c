# This is the length squared. Is a root missing?
import numpy as np


def shadow(u, v):
    return (u @ v) / (v @ v) * v


def remainder(u, v):
    return u - shadow(u, v)


def distance_to_line(u, v):
    return remainder(u, v) @ remainder(u, v)
