# √2 belongs below z: erf measures in other units.
def density(x, mean, sd):
    return np.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * np.sqrt(2 * np.pi))


def below(x, mean, sd):
    return (1 + math.erf((x - mean) / sd)) / 2
