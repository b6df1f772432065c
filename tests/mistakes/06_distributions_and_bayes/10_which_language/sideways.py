# Rows and columns have changed places: rows are what is true.
def log_table(codes, extra):
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    for i in range(len(found)):
        counts[found[i]] += 1
    return np.log((counts + extra) / np.sum(counts + extra))


def posterior(found):
    return np.exp(found - found.max()) / np.exp(found - found.max()).sum()


def confusion(true, said, m):
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[said[i], true[i]] += 1
    return table
