# The whole mean was taken from w₀. How much does the line fall over that distance?
import numpy as np
from mlx_exercises import data


def standardise(x):
    away = x - x.mean()
    return away / np.sqrt((away * away).mean())


def loss(z, y, w):
    r = w[0] + w[1] * z - y
    return (r * r).mean()


def loss_gradient(z, y, w):
    r = w[0] + w[1] * z - y
    return np.array([2 * r.mean(), 2 * (r * z).mean()])


def descend(z, y, rate, steps):
    path = np.zeros((steps + 1, 2))
    for i in range(steps):
        path[i + 1] = path[i] - rate * loss_gradient(z, y, path[i])
    return path


def in_units(w, x):
    return np.array([w[0] - x.mean(), w[1] / x.std()])
