# Divided by sd · √(2π) is missing: this area is not 1.
def density(x, mean, sd):
    return np.exp(-(((x - mean) / sd) ** 2) / 2)


def below(x, mean, sd):
    return (1 + math.erf((x - mean) / sd / np.sqrt(2))) / 2
