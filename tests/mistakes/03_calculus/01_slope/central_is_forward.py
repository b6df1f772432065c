# This is the forward slope: one of the two points is x itself.
import numpy as np


def forward_slope(f, x, h):
    return (f(x + h) - f(x)) / h


def central_slope(f, x, h):
    return (f(x + h) - f(x)) / h


def slope(f, x):
    return central_slope(f, x, 1e-5)
