# This is how many numbers u has, not how long the arrow is.
import numpy as np


def refuse_zero(u):
    if not u.any():
        raise ValueError("The zero vector points nowhere.")


def length(u):
    return len(u)


def distance(u, v):
    return length(u - v)


def unit(u):
    refuse_zero(u)
    return u / length(u)
