# No two of these share a line, but all three lie in one plane.
import numpy as np

TINY = 1e-9


def peel(b, v):
    if not v.any():
        return b
    rest = b - (b @ v) / (v @ v) * v
    return np.zeros(b.shape) if nothing_left(rest, b) else rest


def nothing_left(rest, before):
    return np.sqrt(rest @ rest) <= TINY * np.sqrt(before @ before)


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)


def independent(u, v, w):
    return (
        not nothing_left(peel(u, v), u)
        and not nothing_left(peel(v, w), v)
        and not nothing_left(peel(w, u), w)
    )
