# That is the value of the bowl, one number. A gradient has one for each xₖ.
import numpy as np


def bowl(A, x):
    return x @ A @ x


def bowl_gradient(A, x):
    return x @ A @ x


def mean_squared_error(X, y, w):
    r = X @ w - y
    return r @ r / X.shape[0]


def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return 2 * X.T @ r / X.shape[0]


def soft_maximum(z):
    return np.log(np.exp(z).sum())


def soft_maximum_gradient(z):
    powers = np.exp(z)
    return powers / powers.sum()
