# These rows are in both parts. The exam would ask what has been learned by heart.
import numpy as np


def shuffled_split(n, share, rng):
    size = round(share * n)
    return rng.permutation(n)[size:], rng.permutation(n)[:size]


def stratified_split(y, share, rng):
    train, test = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        stay, go = shuffled_split(len(rows), share, rng)
        train.append(rows[stay])
        test.append(rows[go])
    return np.concatenate(train), np.concatenate(test)
