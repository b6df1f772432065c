# The start and the end are one place here, yet there is a way between them.
import numpy as np

STEP = 1e-05


def cycloid(t, radius):
    return np.array([radius * (t - np.sin(t)), radius * (1 - np.cos(t))])


def speed(curve, t):
    step = curve(t + STEP) - curve(t - STEP)
    return np.sqrt(step @ step) / (2 * STEP)


def length(curve, start, end, n):
    step = curve(end) - curve(start)
    return np.sqrt(step @ step)


def wheel(t):
    return cycloid(t, 1)
