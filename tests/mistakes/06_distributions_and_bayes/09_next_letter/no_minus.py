# A loss is smaller for what is likelier: the minus is missing.
def count_pairs(first, second, m):
    counts = np.zeros((m, m))
    for i in range(len(first)):
        counts[first[i], second[i]] += 1
    return counts


def next_given(counts, extra):
    more = counts + extra
    return more / more.sum(axis=1, keepdims=True)


def loss(table, first, second):
    return np.log(table[first, second]).mean()


def invent(table, seed):
    return "ada"
