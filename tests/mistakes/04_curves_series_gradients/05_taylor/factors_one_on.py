# The first step is right, 2 · 3. The next should be 4 · 5, and here it is 3 · 4.
import numpy as np


def log_sum(x, n):
    refuse_far(x)
    total = 0
    power = x
    for k in range(n):
        total = total + power / (k + 1)
        power = -power * x
    return total


def refuse_far(x):
    if not -1 < x <= 1:
        raise ValueError("The series of log(1 + x) has no limit here.")


def exp_sum(x, n):
    if x < 0:
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        total = total + term
        term = term * x / (k + 1)
    return total


def sin_sum(x, n):
    total = 0
    term = x
    for k in range(n):
        total = total + term
        term = -term * x * x / ((k + 2) * (k + 3))
    return total


def terms_needed(x, tolerance):
    bound = abs(x)
    for n in range(1000):
        if bound <= tolerance:
            return n
        bound = bound * x * x / ((2 * n + 2) * (2 * n + 3))
    return 1000
