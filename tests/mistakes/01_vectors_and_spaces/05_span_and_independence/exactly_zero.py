# 5.6e-17 beside a length of 5 is rounding. Nothing is rarely exactly 0.
import numpy as np

TINY = 1e-9


def peel(b, v):
    if not v.any():
        return b
    rest = b - (b @ v) / (v @ v) * v
    return np.zeros(b.shape) if nothing_left(rest, b) else rest


def nothing_left(rest, before):
    return np.sqrt(rest @ rest) == 0


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)


def independent(u, v, w):
    return not in_span(u, v, w) and not in_span(v, u, w) and not in_span(w, u, v)
