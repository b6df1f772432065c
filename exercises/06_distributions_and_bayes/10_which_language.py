"""Challenge: name the language.

The Universal Declaration of Human Rights says the same in five languages. Learn from
twenty of its articles how each language strings letters together, then read fifteen letters
of the other ten and say whose they are.

Text becomes numbers: a blank is 0, a to z are 1 to 26, accents are dropped (that would be
too easy). Each triple of neighbours a, b, c gets one number, 729a + 27b + c: "then" is
20, 8, 5, 14, so it holds the two triples 14801 and 5981. A language is a table of 27³ =
19,683 probabilities, mostly of triples that its twenty articles never had: so `extra` is
added to each count. Then everything of this stage comes together:

    score of a language  =  log(its share)  +  Σ log(probability of each triple of the text)
    posterior            =  e^score, divided by the sum of all e^score

The scores are sums of very many logarithms, like -1210 and -1207. e to the -1210 is 0 for a
computer: subtract the largest score first, as in exercise 05. These two alone give 0.047
and 0.953.

Python you need: codes[:-2] is all but the last two, codes[1:-1] all but the first and the
last, codes[2:] all but the first two. tables[:, t] with an array t (n,) picks those columns
of a table (m, k): its shape is (m, n).
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
    # TODO: three slices of codes, each one further on, make all the triples at once.
    raise NotImplementedError


def log_table(codes: np.ndarray, extra: float) -> np.ndarray:
    """Return the log probability of each of the TRIPLES, (19683,), learned from a text (n,).

    `extra` is added to the count of every triple; the probabilities sum to 1.
    """
    # TODO: count the triples of the text, add extra, make probabilities, take logarithms.
    raise NotImplementedError


def scores(codes: np.ndarray, tables: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Return each language's score, (m,), for a text (n,), by its tables (m, 19683).

    shares (m,) are the probabilities of the languages before anything is read.
    """
    # TODO: the log of the share, plus the log probabilities of all triples of the text.
    raise NotImplementedError


def posterior(found: np.ndarray) -> np.ndarray:
    """Return the probabilities (m,) of the languages with these scores (m,)."""
    # TODO: e^score over the sum of them all, so that nothing becomes 0/0.
    raise NotImplementedError


def confusion(true: np.ndarray, said: np.ndarray, m: int) -> np.ndarray:
    """Return how often class i was taken for class j, (m, m): row i = true, column j = said.

    true and said are (n,), whole numbers from 0 to m - 1.
    """
    # TODO: count each pair of true and said.
    raise NotImplementedError


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
