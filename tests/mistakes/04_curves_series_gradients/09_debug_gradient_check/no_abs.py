# A slope that is too small counts as no error here. One that is too large does.
import numpy as np

STEP = 1e-05
FLOOR = 0.0001
TOLERANCE = 1e-06


def measured_gradient(f, x):
    slopes = np.zeros(x.shape[0])
    moved = 1.0 * x
    for i in range(x.shape[0]):
        moved[i] = x[i] + STEP
        ahead = f(moved)
        moved[i] = x[i] - STEP
        behind = f(moved)
        moved[i] = x[i]
        slopes[i] = (ahead - behind) / (2 * STEP)
    return slopes


def worst_error(derived, measured):
    errors = (derived - measured) / (np.abs(derived) + np.abs(measured) + FLOOR)
    return errors.max()


def approves(f, gradient, points):
    worst = 0
    for i in range(points.shape[0]):
        x = points[i]
        worst = max(worst, worst_error(gradient(x), measured_gradient(f, x)))
    return worst < TOLERANCE


def bowl(x):
    return x @ x


def half_gradient(x):
    return x
