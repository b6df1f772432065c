# Twice too steep: how far is it from x - h to x + h?
import numpy as np


def forward_slope(f, x, h):
    return (f(x + h) - f(x)) / h


def central_slope(f, x, h):
    return (f(x + h) - f(x - h)) / h


def slope(f, x):
    return central_slope(f, x, 1e-5)
