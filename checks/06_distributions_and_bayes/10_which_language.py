"""Checks for the language guesser: triples, tables, scores, posterior, confusion.

The reference reads letter by letter, counts with a Counter, and weighs in exact fractions
where numbers are small enough for it.
"""

import math
from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, no_warnings, shape, unchanged
from mlx_exercises.figures import Bars, HeatMap

TRIPLES = 27**3
THEN = np.array([20, 8, 5, 14])
ONCE = "A triple that comes twice was counted once. Without a loop, numbers overwrite each other."
UNDERFLOW = "0/0: every e^score is 0 here. Subtract the largest score first."
REPEATED = "A triple that comes twice in the text has to count twice."


def test_triples(exercise):
    """The text `then` holds `the` and `hen`, number 14801 and 5981."""
    with unchanged(THEN):
        found = exercise.triples(THEN)
        close(
            found,
            [14801, 5981],
            "729 · 20 + 27 · 8 + 5 and 729 · 8 + 27 · 5 + 14.",
            suspects={
                "The letters are read backwards: the first one counts 729.": [
                    729 * 5 + 27 * 8 + 20,
                    729 * 14 + 27 * 5 + 8,
                ],
                "27 letters, so base 27: these are in base 26.": [
                    676 * 20 + 26 * 8 + 5,
                    676 * 8 + 26 * 5 + 14,
                ],
                "Only the first triple is here.": [14801],
                "Triples overlap: the second one starts at the second letter.": [14801, 14 * 729],
            },
        )
    instance_of(found, np.ndarray, "The numbers of the triples are an array.")
    whole = "A triple's number is a place in a table: a whole number, but these are floats."
    expect(found.dtype.kind in "iu", whole)
    for n in (3, 4, 9, 50):
        codes = np.random.default_rng(n).integers(0, 27, n)
        close(exercise.triples(codes), spelt(codes), f"A random text of {n} letters.")
    for n in (0, 1, 2):
        found = exercise.triples(np.zeros(n, dtype=int))
        shape(found, (0,), f"A text of {n} letters has no triples.")
        expect(np.asarray(found).dtype.kind in "iu", whole)


def test_table(exercise):
    """A table counts triples, gives every one a little extra, and sums to 1 as probabilities."""
    codes = np.array([1, 1, 1, 1, 2, 26, 26, 26])
    counts = counted(codes)
    total = 6 + TRIPLES / 2
    with unchanged(codes):
        found = exercise.log_table(codes, 0.5)
    with np.errstate(all="ignore"):
        suspects = {
            "These are probabilities. Their logarithms were asked for.": (counts + 0.5) / total,
            ONCE: np.log((np.minimum(counts, 1) + 0.5) / (5 + TRIPLES / 2)),
            "The extra is in the counts, but not in their sum.": np.log((counts + 0.5) / 6),
            "The extra is in the sum once, but in every count.": np.log((counts + 0.5) / 6.5),
            "These were not divided by their sum.": np.log(counts + 0.5),
            "Without the extra, what never came has the logarithm of 0.": np.log(counts / 6),
            "Nothing was counted: all triples are alike.": np.log(np.full(TRIPLES, 1 / TRIPLES)),
        }
    close(
        found,
        np.log((counts + 0.5) / total),
        "`aaaabzzz`: aaa twice, aab, abz, bzz, zzz, and half a count extra for each of 19,683.",
        suspects=suspects,
    )
    for n, extra in ((400, 0.01), (0, 2.0)):
        codes = np.random.default_rng(n).integers(0, 4, n)
        truth = counted(codes) + extra
        close(
            exercise.log_table(codes, extra),
            np.log(truth / truth.sum()),
            f"A random text of {n} letters, extra {extra}.",
        )


def test_scores(exercise):
    """A score is the log of the share, and each triple of the text adds its own logarithm."""
    rng = np.random.default_rng(3)
    tables = np.log(rng.dirichlet(np.ones(TRIPLES), size=3))
    shares = np.array([0.5, 0.2, 0.3])
    codes = np.array([1, 1, 1, 1, 1, 20, 8, 5])
    numbers = spelt(codes)
    sums = np.array([math.fsum(float(row[t]) for t in numbers) for row in tables])
    with unchanged(codes, tables, shares):
        close(
            exercise.scores(codes, tables, shares),
            np.log(shares) + sums,
            "Six triples in three random languages; the first comes three times.",
            suspects={
                "The shares play no part here.": sums,
                "The share came in without its logarithm.": shares + sums,
                "The share was multiplied. In logarithms, products are sums.": shares * sums,
                REPEATED: np.log(shares) + tables[:, sorted(set(numbers))].sum(axis=1),
                "This is a mean of the logarithms. A score is their sum.": (
                    np.log(shares) + sums / 6
                ),
                "Each language got the score of all languages together.": (
                    np.log(shares) + sums.sum()
                ),
                "The tables hold logarithms already.": np.log(shares)
                + [sum(math.exp(row[t]) for t in numbers) for row in tables],
            },
        )
    close(exercise.scores(codes[:2], tables, shares), np.log(shares), "No triples: only shares.")

    def law(codes, shares):
        sums = [math.fsum(float(row[t]) for t in spelt(codes)) for row in tables[: len(shares)]]
        close(
            exercise.scores(codes, tables[: len(shares)], shares),
            np.log(shares) + sums,
            "A random text.",
        )

    def draw(rng):
        return rng.integers(0, 27, rng.integers(3, 30)), rng.dirichlet(np.ones(rng.integers(1, 4)))

    always(law, draw, runs=12)


def test_posterior(exercise):
    """Only differences of scores matter: -1210 and -1207 give 0.047 and 0.953."""
    scores = np.log(np.array([0.1, 0.3, 0.4]))
    with unchanged(scores):
        first = exercise.posterior(scores)
    close(
        first,
        np.array([1 / 8, 3 / 8, 4 / 8]),
        "e^score is 0.1, 0.3 and 0.4, with the sum 0.8.",
        suspects={
            "These do not sum to 1 yet.": [0.1, 0.3, 0.4],
            "The largest is 1 here. Their sum has to be.": [0.25, 0.75, 1],
            "The scores were divided by their sum. First comes e^score.": (
                np.log([0.1, 0.3, 0.4]) / np.log([0.1, 0.3, 0.4]).sum()
            ),
        },
    )
    share = 1 / (1 + math.exp(3))
    scores = np.array([-1210.0, -1207.0])
    with unchanged(scores), no_warnings(UNDERFLOW):
        close(
            exercise.posterior(scores),
            np.array([share, 1 - share]),
            "The second language is e³ = 20.1 times as probable.",
            suspects={UNDERFLOW: np.full(2, np.nan)},
        )
    with no_warnings("Infinite: e^score has to stay below 1e308. Subtract the largest score."):
        close(
            exercise.posterior(np.array([800.0, 803.0, -4000.0])),
            np.array([share, 1 - share, 0.0]),
            "The same difference, far above 0, and a third language that is out of the question.",
        )


def test_confusion(exercise):
    """Row i, column j counts how often class i was taken for class j."""
    true, said = np.array([0, 2, 2, 2, 1, 0]), np.array([0, 1, 1, 2, 1, 2])
    truth = [[1, 0, 1], [0, 1, 0], [0, 2, 1]]
    with unchanged(true, said):
        close(
            exercise.confusion(true, said, 3),
            truth,
            "A 2 was taken for a 1 twice, and a 0 for a 2 once.",
            suspects={
                "Rows and columns have changed places: rows are what is true.": (
                    np.array(truth).T.tolist()
                ),
                "What happened twice was counted once.": [[1, 0, 1], [0, 1, 0], [0, 1, 1]],
                "These are shares of each row. Counts were asked for.": [
                    [1 / 2, 0, 1 / 2],
                    [0, 1, 0],
                    [0, 2 / 3, 1 / 3],
                ],
            },
        )
    rng = np.random.default_rng(4)
    for n, m in ((40, 5), (7, 2), (0, 4)):
        true, said = rng.integers(0, m, (2, n))
        pairs = Counter(zip(true.tolist(), said.tolist(), strict=True))
        slow = [[pairs[i, j] for j in range(m)] for i in range(m)]
        close(exercise.confusion(true, said, m), slow, f"{n} guesses among {m} classes.")


def test_declaration(exercise):
    """Fifteen letters of an unseen article are enough for nine of ten guesses."""
    tables = trained(exercise)
    true, said = guessed(exercise, tables, 15)
    right = float(np.mean(true == said))
    expect(right > 0.9, f"{right:.3f} of the snippets were right.")


def spelt(codes):
    """Return the numbers of all triples, read one after the other."""
    each = codes.tolist()
    return [729 * each[i] + 27 * each[i + 1] + each[i + 2] for i in range(len(each) - 2)]


def counted(codes):
    """Return how often each of the 19,683 triples comes."""
    counter = Counter(spelt(codes))
    return np.array([float(counter[t]) for t in range(TRIPLES)])


def trained(exercise):
    """Return the learner's five tables, from the first twenty articles."""
    rows = []
    for language in data.LANGUAGES:
        codes = exercise.encode(" ".join(data.udhr(language)[:20]))
        row = exercise.log_table(codes, 0.1)
        instance_of(row, np.ndarray, "A table is an array.")
        shape(row, (TRIPLES,))
        rows.append(row)
    return np.array(rows)


def guessed(exercise, tables, letters):
    """Return the true language and the guess, for each snippet of the last ten articles."""
    true, said = [], []
    shares = np.full(5, 0.2)
    for i, language in enumerate(data.LANGUAGES):
        codes = exercise.encode(" ".join(data.udhr(language)[20:]))
        for start in range(0, len(codes) - letters, letters):
            found = exercise.scores(codes[start : start + letters], tables, shares)
            shape(found, (5,), "One score for each language.")
            true.append(i)
            said.append(int(np.argmax(found)))
    return np.array(true), np.array(said)


def show(exercise):
    """Draw what is taken for what, and judge the learner's own sentence."""
    tables = trained(exercise)
    true, said = guessed(exercise, tables, 15)
    names = list(data.LANGUAGES)
    sentence = getattr(exercise, "SENTENCE", "")
    if not isinstance(sentence, str) or len(exercise.encode(sentence)) < 3:
        sentence = "Yesterday it rained all day"
    codes = exercise.encode(sentence)
    certain = exercise.posterior(exercise.scores(codes, tables, np.full(5, 0.2)))
    return (
        HeatMap(
            exercise.confusion(true, said, 5),
            names,
            names,
            x_label="your guess",
            y_label="true language",
            title="Fifteen letters of unseen articles",
            note=f"{np.mean(true == said):.3f} of {len(true)} snippets are right; "
            "guessing would be 0.2.",
        ),
        Bars(
            dict(zip(names, np.round(certain, 4), strict=True)),
            title=f"Whose is “{sentence[:40]}”?",
            y_label="probability",
            note="Change SENTENCE in the file and save it, to ask again.",
        ),
    )
