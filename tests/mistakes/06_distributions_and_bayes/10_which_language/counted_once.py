# A triple that comes twice was counted once. Without a loop, numbers overwrite each other.
def log_table(codes, extra):
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    counts[found] += 1
    return np.log((counts + extra) / np.sum(counts + extra))


def posterior(found):
    return np.exp(found - found.max()) / np.exp(found - found.max()).sum()


def confusion(true, said, m):
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[true[i], said[i]] += 1
    return table
