# This belongs to ½ · the sum: both factors are missing.
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
    return X.T @ r


def soft_maximum(z):
    return np.log(np.exp(z).sum())


def soft_maximum_gradient(z):
    powers = np.exp(z)
    return powers / powers.sum()
