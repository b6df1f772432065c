# These rows never came to the exam. Are a class's rows dealt out by chance?
import numpy as np


def shuffled_split(n, share, rng):
    order = rng.permutation(n)
    size = round(share * n)
    return order[size:], order[:size]


def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        size = round(share * len(rows))
        train.append(rows[size:])
        test.append(rows[:size])
    return np.concatenate(train), np.concatenate(test)
