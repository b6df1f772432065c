# erf runs from -1 to 1. A probability has to run from 0 to 1.
def density(x, mean, sd):
    return np.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * np.sqrt(2 * np.pi))


def below(x, mean, sd):
    return math.erf((x - mean) / sd / np.sqrt(2))
