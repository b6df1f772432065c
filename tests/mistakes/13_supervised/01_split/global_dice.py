# shuffled_split dealt two different splits with the same seed. Is all chance from `rng`?
import numpy as np


def shuffled_split(n, share, rng):
    order = np.random.permutation(n)
    size = round(share * n)
    return order[size:], order[:size]


def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        stay, go = shuffled_split(len(rows), share, rng)
        train.append(rows[stay])
        test.append(rows[go])
    return np.concatenate(train), np.concatenate(test)
