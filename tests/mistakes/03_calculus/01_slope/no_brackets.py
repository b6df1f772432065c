# Division came before subtraction. Brackets?
import numpy as np


def forward_slope(f, x, h):
    return f(x + h) - f(x) / h


def central_slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def slope(f, x):
    return central_slope(f, x, 1e-5)
