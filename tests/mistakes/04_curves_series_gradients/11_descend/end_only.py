# Only the end came back. The whole walk is asked for.
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
    return path[steps]


def in_units(w, x):
    away = x - x.mean()
    slope = w[1] / np.sqrt((away * away).mean())
    return np.array([w[0] - slope * x.mean(), slope])
