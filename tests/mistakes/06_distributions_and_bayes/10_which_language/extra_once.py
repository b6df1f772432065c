# The extra is in the sum once, but in every count.
def log_table(codes, extra):
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    for i in range(len(found)):
        counts[found[i]] += 1
    return np.log((counts + extra) / (counts.sum() + extra))


def posterior(found):
    return np.exp(found - found.max()) / np.exp(found - found.max()).sum()


def confusion(true, said, m):
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[true[i], said[i]] += 1
    return table
