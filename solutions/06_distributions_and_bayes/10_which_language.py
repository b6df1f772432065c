"""Challenge: a language is what its letters do next.

Fifteen letters are enough for nine of ten, without a dictionary, a grammar or a single known
word. Spam filters, the language button of a translator and the first stage of the cleaning
of nearly every training text for large language models are this program with more classes.
"""

import unicodedata

import numpy as np

from mlx_exercises import data

TRIPLES = 27**3
SENTENCE = "Yesterday it rained all day"  # write one of your own, in one of the five languages


def triples(codes: np.ndarray) -> np.ndarray:
    """Return the numbers of all neighbouring triples, (n - 2,), of a text (n,) of 0 to 26.

    A text of fewer than three letters has none.
    """
    # One number for three letters: counting in base 27, as 345 is 3, 4 and 5 in base 10.
    return 729 * codes[:-2] + 27 * codes[1:-1] + codes[2:]


def log_table(codes: np.ndarray, extra: float) -> np.ndarray:
    """Return the log probability of each of the TRIPLES, (19683,), learned from a text (n,).

    `extra` is added to the count of every triple; the probabilities sum to 1.
    """
    counts = np.zeros(TRIPLES)
    found = triples(codes)
    for i in range(len(found)):
        counts[found[i]] = counts[found[i]] + 1
    # Without extra a triple never seen would have the logarithm of 0: one rare name in a
    # text, and its own language would be ruled out for ever.
    return np.log((counts + extra) / np.sum(counts + extra))


def scores(codes: np.ndarray, tables: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Return each language's score, (m,), for a text (n,), by its tables (m, 19683).

    shares (m,) are the probabilities of the languages before anything is read.
    """
    # A triple that comes twice counts twice: picking columns repeats them.
    return np.log(shares) + np.sum(tables[:, triples(codes)], axis=1)


def posterior(found: np.ndarray) -> np.ndarray:
    """Return the probabilities (m,) of the languages with these scores (m,)."""
    # The same constant taken from all scores cancels in the division. This is softmax, the
    # last layer of most classifiers.
    likely = np.exp(found - np.max(found))
    return likely / np.sum(likely)


def confusion(true: np.ndarray, said: np.ndarray, m: int) -> np.ndarray:
    """Return how often class i was taken for class j, (m, m): row i = true, column j = said.

    true and said are (n,), whole numbers from 0 to m - 1.
    """
    # The pairs of letters of exercise 09 again, with other names.
    table = np.zeros((m, m))
    for i in range(len(true)):
        table[true[i], said[i]] = table[true[i], said[i]] + 1
    return table


def encode(text: str) -> np.ndarray:
    """Return a text as numbers (n,): 0 for what is no letter, 1 to 26 for a to z. Finished."""
    plain = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = "".join(letter if "a" <= letter <= "z" else " " for letter in plain).split()
    return np.array([0 if each == " " else ord(each) - 96 for each in " ".join(words)], dtype=int)


if __name__ == "__main__":
    articles = [data.udhr(language) for language in data.LANGUAGES]
    tables = np.array([log_table(encode(" ".join(each[:20])), 0.1) for each in articles])
    certain = posterior(scores(encode(SENTENCE), tables, np.full(5, 0.2)))
    for language, probability in zip(data.LANGUAGES, certain, strict=True):
        print(f"{language:8}  {probability:.4f}")
