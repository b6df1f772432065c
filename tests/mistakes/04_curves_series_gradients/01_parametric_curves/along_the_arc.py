# That is the way along the arc itself. A straight piece across it is shorter.
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
        total = total + speed(curve, start + (i + 0.5) * piece) * piece
    return total


def wheel(t):
    return cycloid(t, 1)
