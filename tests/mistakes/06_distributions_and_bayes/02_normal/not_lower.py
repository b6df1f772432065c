# The sd below the line is missing: a wider curve must be lower.
def density(x, mean, sd):
    return np.exp(-(((x - mean) / sd) ** 2) / 2) / np.sqrt(2 * np.pi)


def below(x, mean, sd):
    return (1 + math.erf((x - mean) / sd / np.sqrt(2))) / 2
