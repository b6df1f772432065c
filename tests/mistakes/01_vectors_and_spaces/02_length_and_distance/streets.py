# The differences were added up without their signs: that is the way by streets.
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return np.sqrt((u * u).sum())


def distance(u, v):
    return np.abs(u - v).sum()


def unit(u):
    refuse_zero(u)
    return u / length(u)
