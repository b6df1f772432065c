# The square of a sum is not the sum of squares. Square each radius first.
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
    return np.sum(f(x)) * width / (b - a)


def volume(r, a, b):
    x, width = slices(a, b)
    return np.pi * (np.sum(r(x)) * width) ** 2


def line(x):
    return x
