# The middle part is missing: a wide curve is low everywhere.
def scores(X, shares, means, variances):
    table = np.zeros((len(X), len(shares)))
    for k in range(len(shares)):
        v = variances[k]
        square = (X - means[k]) ** 2
        table[:, k] = np.log(shares[k]) - (square / v).sum(axis=1) / 2
    return table
