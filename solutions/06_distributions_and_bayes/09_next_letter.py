"""The next letter: 2.33 nats a letter, instead of 3.30.

As good as choosing among 10 letters blindly instead of among 27: exp(2.33) is 10.2. More
context lowers it further, and that is what every larger language model is for. Its loss is
this same number, over pieces of words instead of letters.
"""

import numpy as np

from mlx_exercises import data


def count_pairs(first: np.ndarray, second: np.ndarray, m: int) -> np.ndarray:
    """Return how often each pair occurs, (m, m): row first[i], column second[i].

    first and second are (n,), whole numbers from 0 to m - 1.
    """
    counts = np.zeros((m, m))
    # counts[first, second] += 1 without a loop would count a pair that comes twice once:
    # it reads all the numbers, adds 1 to each, and writes them back. np.add.at does not.
    for i in range(len(first)):
        counts[first[i], second[i]] = counts[first[i], second[i]] + 1
    return counts


def next_given(counts: np.ndarray, extra: float) -> np.ndarray:
    """Return the probability of each column after each row, (m, m); every row sums to 1."""
    # With extra = 0 a pair never seen has probability 0, and one such pair in a new name
    # is an infinite surprise.
    more = counts + extra
    return more / np.sum(more, axis=1, keepdims=True)


def loss(table: np.ndarray, first: np.ndarray, second: np.ndarray) -> float:
    """Return the mean surprise, in nats, of the pairs (n,), by probabilities (m, m)."""
    # The product of all the probabilities is how likely the whole text is; its logarithm is
    # this sum, and the mean makes texts of any length comparable.
    return -np.sum(np.log(table[first, second])) / len(first)


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
