# These rows were dealt out twice.
import numpy as np


def shuffled_split(n, share, rng):
    size = round(share * n)
    test = rng.integers(n, size=size)
    return np.setdiff1d(np.arange(n), test), test


def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        stay, go = shuffled_split(len(rows), share, rng)
        train.append(rows[stay])
        test.append(rows[go])
    return np.concatenate(train), np.concatenate(test)
