# These rows never came to the exam in 400 splits. Who decides which rows go?
import numpy as np


def shuffled_split(n, share, rng):
    size = round(share * n)
    return np.arange(n - size), np.arange(n - size, n)


def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        stay, go = shuffled_split(len(rows), share, rng)
        train.append(rows[stay])
        test.append(rows[go])
    return np.concatenate(train), np.concatenate(test)
