# The letters are read backwards: the first one counts 729.
def triples(codes):
    return codes[:-2] + 27 * codes[1:-1] + 729 * codes[2:]


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
        table[true[i], said[i]] += 1
    return table
