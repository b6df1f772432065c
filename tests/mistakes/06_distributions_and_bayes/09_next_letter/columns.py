# The columns sum to 1 here. Each row has to: what comes after this letter?
def count_pairs(first, second, m):
    counts = np.zeros((m, m))
    for i in range(len(first)):
        counts[first[i], second[i]] += 1
    return counts


def next_given(counts, extra):
    more = counts + extra
    return more / more.sum(axis=0)


def loss(table, first, second):
    return -np.log(table[first, second]).mean()


def invent(table, seed):
    return "ada"
