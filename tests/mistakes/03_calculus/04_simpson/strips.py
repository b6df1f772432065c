# That is a rule for n strips. Here n counts panels, each of two strips.
import numpy as np


def trapezoid(x, y):
    total = 0.0
    for i in range(len(x) - 1):
        total = total + (x[i + 1] - x[i]) * (y[i] + y[i + 1]) / 2
    return total


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total = total + (4 if i % 2 == 1 else 2) * f(a + i * h)
    return total * h / 3


def bell(z):
    return np.exp(-z * z / 2) / np.sqrt(2 * np.pi)
