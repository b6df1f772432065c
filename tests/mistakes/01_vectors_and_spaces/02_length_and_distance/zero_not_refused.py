# The zero vector was not refused: something came back that points nowhere.
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return np.sqrt((u * u).sum())


def distance(u, v):
    return length(u - v)


def unit(u):
    return u / length(u)
