# In Python ^ is no power: it compares bits. Two stars make a power.
import numpy as np


def to_polar(x, y):
    return np.array([np.sqrt(x ^ 2 + y ^ 2), np.arctan2(y, x)])


def from_polar(r, angle):
    return np.array([r * np.cos(angle), r * np.sin(angle)])


def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n):
        r = radius(start + (i + 0.5) * width)
        area = area + r * r * width / 2
    return area


def heart(angle):
    return 1 + np.cos(angle)
