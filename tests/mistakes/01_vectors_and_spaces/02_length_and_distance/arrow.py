# This is the arrow from v to u. How long is it?
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return np.sqrt((u * u).sum())


def distance(u, v):
    return u - v


def unit(u):
    refuse_zero(u)
    return u / length(u)
