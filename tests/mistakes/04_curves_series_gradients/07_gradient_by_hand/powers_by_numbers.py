# The powers were divided by the sum of the numbers. Which sum is in the log?
import numpy as np


def bowl(A, x):
    return x @ A @ x


def bowl_gradient(A, x):
    return A @ x + A.T @ x


def mean_squared_error(X, y, w):
    r = X @ w - y
    return r @ r / X.shape[0]


def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return 2 * X.T @ r / X.shape[0]


def soft_maximum(z):
    return np.log(np.exp(z).sum())


def soft_maximum_gradient(z):
    return np.exp(z) / z.sum()
