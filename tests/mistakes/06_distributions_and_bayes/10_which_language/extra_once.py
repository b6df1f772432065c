# The extra is in the sum once, but in every count.
import unicodedata

import numpy as np

TRIPLES = 27**3
SENTENCE = "Yesterday it rained all day"


def triples(codes):
    return 729 * codes[:-2] + 27 * codes[1:-1] + codes[2:]


def log_table(codes, extra):
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    for i in range(len(found)):
        counts[found[i]] += 1
    return np.log((counts + extra) / (counts.sum() + extra))


def scores(codes, tables, shares):
    return np.log(shares) + np.sum(tables[:, triples(codes)], axis=1)


def posterior(found):
    return np.exp(found - found.max()) / np.exp(found - found.max()).sum()


def confusion(true, said, m):
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[true[i], said[i]] += 1
    return table


def encode(text):
    plain = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = "".join(letter if "a" <= letter <= "z" else " " for letter in plain).split()
    return np.array([0 if each == " " else ord(each) - 96 for each in " ".join(words)], dtype=int)
