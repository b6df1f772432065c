# It was divided by the length squared. The length itself is enough.
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return np.sqrt((u * u).sum())


def distance(u, v):
    return length(u - v)


def unit(u):
    refuse_zero(u)
    return u / (u * u).sum()
