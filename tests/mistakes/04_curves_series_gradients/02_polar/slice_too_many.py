# That is one slice too many.
import numpy as np


def to_polar(x, y):
    return np.array([np.sqrt(x * x + y * y), np.arctan2(y, x)])


def from_polar(r, angle):
    return np.array([r * np.cos(angle), r * np.sin(angle)])


def polar_area(radius, start, end, n):
    width = (end - start) / n
    area = 0
    for i in range(n + 1):
        r = radius(start + (i + 0.5) * width)
        area = area + r * r * width / 2
    return area


def heart(angle):
    return 1 + np.cos(angle)
