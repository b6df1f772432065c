# The share of the class plays no part here.
def scores(X, shares, means, variances):
    table = np.zeros((len(X), len(shares)))
    for k in range(len(shares)):
        v = variances[k]
        square = (X - means[k]) ** 2
        table[:, k] = -np.log(2 * np.pi * v).sum() / 2 - (square / v).sum(axis=1) / 2
    return table
