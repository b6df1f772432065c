# This dots rows with rows. Columns with columns is the other way round.
import numpy as np


def scores(X, W):
    return X @ W.T


def blame(X, errors):
    return X.T @ errors


def gram(X):
    return X @ X.T


def weigh_rows(X, weights):
    return X * weights.reshape(-1, 1)


def times_table(u, v):
    return u.reshape(-1, 1) * v


def misses(truth, predictions):
    return truth - predictions.reshape(-1)


def ink(images, weights):
    return images.reshape(len(images), -1) @ weights


def recolour(photo, M):
    return photo @ M.T
