# The pictures were mixed up: each has h·w numbers that follow each other.
import numpy as np


def scores(X, W):
    return X @ W.T


def blame(X, errors):
    return X.T @ errors


def gram(X):
    return X.T @ X


def weigh_rows(X, weights):
    return X * weights.reshape(-1, 1)


def times_table(u, v):
    return u.reshape(-1, 1) * v


def misses(truth, predictions):
    return truth - predictions.reshape(-1)


def ink(images, weights):
    return images.reshape(-1, len(images)).T @ weights


def recolour(photo, M):
    return photo @ M.T
