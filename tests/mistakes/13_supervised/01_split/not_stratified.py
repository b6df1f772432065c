# Each class should send round(share * its rows) to the exam.
import numpy as np


def shuffled_split(n, share, rng):
    order = rng.permutation(n)
    size = round(share * n)
    return order[size:], order[:size]


def stratified_split(y, share, rng):
    return shuffled_split(len(y), share, rng)
