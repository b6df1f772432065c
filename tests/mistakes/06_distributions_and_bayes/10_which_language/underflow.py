# 0/0: every e^score is 0 here. Subtract the largest score first.
def log_table(codes, extra):
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    for i in range(len(found)):
        counts[found[i]] += 1
    return np.log((counts + extra) / np.sum(counts + extra))


def posterior(found):
    return np.exp(found) / np.exp(found).sum()


def confusion(true, said, m):
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[true[i], said[i]] += 1
    return table
