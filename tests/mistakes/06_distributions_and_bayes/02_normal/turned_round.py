# A probability is never negative. Which end comes first?
def density(x, mean, sd):
    return np.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * np.sqrt(2 * np.pi))


def below(x, mean, sd):
    return (1 + math.erf((x - mean) / sd / np.sqrt(2))) / 2


def between(low, high, mean, sd):
    return below(low, mean, sd) - below(high, mean, sd)
