# A negative result is not impossible: it takes what the rate leaves.
import numpy as np


def chance(result, rate):
    return result * rate


def update(before, if_ill, if_healthy):
    return before * if_ill / (before * if_ill + (1 - before) * if_healthy)


def after_all(before, found, alarm, results):
    for i in range(len(results)):
        before = update(before, chance(results[i], found), chance(results[i], alarm))
    return before
