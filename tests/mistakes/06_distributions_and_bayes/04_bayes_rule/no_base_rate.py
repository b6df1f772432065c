# How rare the illness is has no part here. There are 49 healthy for each ill.
import numpy as np


def chance(result, rate):
    return result * rate + (1 - result) * (1 - rate)


def update(before, if_ill, if_healthy):
    return if_ill / (if_ill + if_healthy)


def after_all(before, found, alarm, results):
    for i in range(len(results)):
        before = update(before, chance(results[i], found), chance(results[i], alarm))
    return before
