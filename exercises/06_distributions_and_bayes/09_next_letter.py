"""The next letter: a language model of 729 numbers.

Which letter follows an m in a name? Count it in 1,000 American first names, and you have a
model that can judge names and invent new ones. A large language model does the same with
more text and more context: it puts a probability on every possible next piece.

The names arrive as numbers, . = 0, a = 1, b = 2, … z = 26, where . stands before and after
each name. ada gives the pairs .a, ad, da, a. or

    first   [0, 1, 4, 1]          second  [1, 4, 1, 0]

From the table of counts come probabilities, row by row: what follows this letter? Pairs
that never occurred get a little too, since `extra` is added to each of the counts. And the
loss says how surprised the model is by the letters that really come:

    loss  =  mean of  -log(probability of the second, given the first)      in nats

With the probabilities 0.5, 0.25, 0.5 for three pairs it is (0.693 + 1.386 + 0.693) / 3 =
0.924. Whoever knows nothing gives each of the 27 the probability 1/27: log 27 = 3.296 nats.

Python you need: counts[a, b] = counts[a, b] + 1 adds one in row a, column b. table[u, v]
with two arrays (n,) picks n numbers at once. np.sum(t, axis=1, keepdims=True) is one sum a
row, as a column (m, 1), which divides each row by its own number.
"""

import numpy as np

from mlx_exercises import data


def count_pairs(first: np.ndarray, second: np.ndarray, m: int) -> np.ndarray:
    """Return how often each pair occurs, (m, m): row first[i], column second[i].

    first and second are (n,), whole numbers from 0 to m - 1.
    """
    # TODO: go through all pairs, and count each one.
    raise NotImplementedError


def next_given(counts: np.ndarray, extra: float) -> np.ndarray:
    """Return the probability of each column after each row, (m, m); every row sums to 1."""
    # TODO: add `extra` to each count, then divide each row by its sum.
    raise NotImplementedError


def loss(table: np.ndarray, first: np.ndarray, second: np.ndarray) -> float:
    """Return the mean surprise, in nats, of the pairs (n,), by probabilities (m, m)."""
    # TODO: pick the probability of each pair, take -log, and then the mean.
    raise NotImplementedError


def pairs(names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return first and second, both (n,), of all n pairs in the names. Finished."""
    codes = [[0, *(ord(letter) - 96 for letter in name), 0] for name in names]
    first = np.array([code for row in codes for code in row[:-1]])
    return first, np.array([code for row in codes for code in row[1:]])


def invent(table: np.ndarray, seed: int) -> str:
    """Return a new name, drawn letter by letter from a table (27, 27). Finished."""
    rng, name, code = np.random.default_rng(seed), "", 0
    while len(name) < 12:
        code = rng.choice(len(table), p=table[code])
        if code == 0:
            break
        name = name + ".abcdefghijklmnopqrstuvwxyz"[code]
    return name


if __name__ == "__main__":
    first, second = pairs(data.names())
    table = next_given(count_pairs(first, second, 27), 0.1)
    print("loss:", loss(table, first, second), "nats; knowing nothing:", np.log(27))
    for seed in range(8):
        print(invent(table, seed))
