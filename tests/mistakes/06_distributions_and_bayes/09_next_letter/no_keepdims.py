# Row i was divided by the sum of row j. keepdims=True makes a column of the sums.
def count_pairs(first, second, m):
    counts = np.zeros((m, m))
    for i in range(len(first)):
        counts[first[i], second[i]] += 1
    return counts


def next_given(counts, extra):
    more = counts + extra
    return more / more.sum(axis=1)


def loss(table, first, second):
    return -np.log(table[first, second]).mean()


def invent(table, seed):
    return "ada"
