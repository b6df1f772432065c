# The slope came out as 0: to a computer x + h was x itself. Is h that small?
import numpy as np


def forward_slope(f, x, h):
    return (f(x + h) - f(x)) / h


def central_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def slope(f, x):
    return central_slope(f, x, 1e-17)
