# The extra is missing: what never came is impossible here.
def count_pairs(first, second, m):
    counts = np.zeros((m, m))
    for i in range(len(first)):
        counts[first[i], second[i]] += 1
    return counts


def next_given(counts, extra):
    more = counts + extra
    return counts / counts.sum(axis=1, keepdims=True)


def loss(table, first, second):
    return -np.log(table[first, second]).mean()


def invent(table, seed):
    return "ada"
