# Every row is the end of the walk. Is one and the same array in all of them?
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
    w = np.zeros(2)
    path = [w]
    for i in range(steps):
        w -= rate * loss_gradient(z, y, w)
        path.append(w)
    return np.array(path)


def in_units(w, x):
    away = x - x.mean()
    slope = w[1] / np.sqrt((away * away).mean())
    return np.array([w[0] - slope * x.mean(), slope])
