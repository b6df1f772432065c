# Row i was divided by the sum of row j. keepdims=True makes a column of the sums.
import numpy as np


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


def pairs(names):
    codes = [[0, *(ord(letter) - 96 for letter in name), 0] for name in names]
    first = np.array([code for row in codes for code in row[:-1]])
    return first, np.array([code for row in codes for code in row[1:]])


def invent(table, seed):
    return "ada"
