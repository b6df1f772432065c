# The shares play no part here.
def log_table(codes, extra):
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    for i in range(len(found)):
        counts[found[i]] += 1
    return np.log((counts + extra) / np.sum(counts + extra))


def scores(codes, tables, shares):
    return np.sum(tables[:, triples(codes)], axis=1)


def posterior(found):
    return np.exp(found - found.max()) / np.exp(found - found.max()).sum()


def confusion(true, said, m):
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[true[i], said[i]] += 1
    return table
