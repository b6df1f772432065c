# That is the area. An average divides it by the length from a to b.
import numpy as np


def slices(a, b):
    n = 20_000
    width = (b - a) / n
    return a + (np.arange(n) + 0.5) * width, width


def area_between(f, g, a, b):
    x, width = slices(a, b)
    return np.sum(np.abs(f(x) - g(x))) * width


def average(f, a, b):
    x, width = slices(a, b)
    return np.sum(f(x)) * width


def volume(r, a, b):
    x, width = slices(a, b)
    return np.sum(np.pi * r(x) ** 2) * width


def line(x):
    return x
