# A pair that comes twice was counted once. Without a loop, numbers overwrite each other.
def count_pairs(first, second, m):
    counts = np.zeros((m, m))
    counts[first, second] += 1
    return counts


def next_given(counts, extra):
    more = counts + extra
    return more / more.sum(axis=1, keepdims=True)


def loss(table, first, second):
    return -np.log(table[first, second]).mean()


def invent(table, seed):
    return "ada"
