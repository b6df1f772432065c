# The root is missing: this is the length squared.
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return (u * u).sum()


def distance(u, v):
    return length(u - v)


def unit(u):
    refuse_zero(u)
    return u / length(u)
