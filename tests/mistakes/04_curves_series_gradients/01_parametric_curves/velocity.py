# That is a velocity, one number for each direction. A speed is its length.
import numpy as np

STEP = 1e-05


def cycloid(t, radius):
    return np.array([radius * (t - np.sin(t)), radius * (1 - np.cos(t))])


def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return step / (2 * STEP)


def length(curve, start, end, n):
    piece = (end - start) / n
    total = 0
    for i in range(n):
        step = curve(start + (i + 1) * piece) - curve(start + i * piece)
        total = total + np.sqrt(step @ step)
    return total


def wheel(t):
    return cycloid(t, 1)
