"""Checks for the counts, the probabilities and the loss of a next-letter model.

The reference counts with Python's Counter over written pairs, and sums in plain numbers.
"""

import math
from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, no_warnings, unchanged
from mlx_exercises.figures import HeatMap, Table, Text

ADA = np.array([0, 1, 4, 1]), np.array([1, 4, 1, 0])
ONCE = "A pair that comes twice was counted once. Without a loop, numbers overwrite each other."
SIDEWAYS = "Rows and columns have changed places: the row says which letter came first."


def test_counting(exercise):
    """Each pair is counted where its row and column meet, as often as it comes."""
    first, second = np.array([0, 2, 2, 1, 2]), np.array([2, 3, 3, 2, 0])
    truth = tabled(first, second, 4)
    with unchanged(first, second):
        found = exercise.count_pairs(first, second, 4)
        close(
            found,
            truth.tolist(),
            "The pairs are (0, 2), (2, 3) twice, (1, 2) and (2, 0).",
            suspects={
                ONCE: np.minimum(truth, 1),
                SIDEWAYS: truth.T,
                "Every pair was counted in both directions.": truth + truth.T,
                "Only the first pair was counted. Where does `return` stand?": (
                    tabled(first[:1], second[:1], 4)
                ),
                "The last pair is missing.": tabled(first[:-1], second[:-1], 4),
                "The first pair is missing.": tabled(first[1:], second[1:], 4),
                "Nothing was counted.": np.zeros((4, 4)),
            },
        )
    instance_of(found, np.ndarray, "The table is an array.")
    close(exercise.count_pairs(*ADA, 5), tabled(*ADA, 5).tolist(), "The four pairs of ada.")
    rng = np.random.default_rng(0)
    for n, m in ((1, 2), (30, 3), (200, 7)):
        first, second = rng.integers(0, m, n), rng.integers(0, m, n)
        truth = tabled(first, second, m).tolist()
        close(exercise.count_pairs(first, second, m), truth, f"{n} pairs.")
    close(exercise.count_pairs(first[:0], second[:0], 3), [[0] * 3] * 3, "No pairs at all.")


def test_what_follows(exercise):
    """A row of counts 3, 1, 0 with an extra of 1 becomes 4/7, 2/7, 1/7."""
    counts = np.array([[3.0, 1.0, 0.0], [0.0, 5.0, 12.0], [2.0, 2.0, 0.0]])
    with unchanged(counts):
        found = exercise.next_given(counts, 1)
    more = counts + 1
    close(
        found,
        np.array([[4 / 7, 2 / 7, 1 / 7], [1 / 20, 6 / 20, 13 / 20], [3 / 7, 3 / 7, 1 / 7]]),
        "The first row is 4, 2, 1 with the extra, and its sum is 7.",
        suspects={
            "The columns sum to 1 here. Each row has to: what comes after this letter?": (
                more / more.sum(axis=0)
            ),
            "Row i was divided by the sum of row j. keepdims=True makes a column of the sums.": (
                more / more.sum(axis=1)
            ),
            "The whole table sums to 1 here. Each row has to.": more / more.sum(),
            "The extra is missing: what never came is impossible here.": (
                counts / counts.sum(axis=1, keepdims=True)
            ),
            "The extra is in the counts, but not in the sum of the row.": (
                more / counts.sum(axis=1, keepdims=True)
            ),
            "The extra came in after the division.": (
                counts / counts.sum(axis=1, keepdims=True) + 1
            ),
            "The extra is in the sum once, but once for each column in the counts.": (
                more / (counts.sum(axis=1, keepdims=True) + 1)
            ),
            "These are still counts.": more,
        },
    )

    def law(counts, extra):
        slow = []
        for row in counts.tolist():
            total = math.fsum(each + extra for each in row)
            slow.append([(each + extra) / total for each in row])
        close(exercise.next_given(counts, extra), np.array(slow), "Each row by its own sum.")

    def draw(rng):
        m = rng.integers(2, 7)
        return rng.integers(0, 30, (m, m)), float(rng.uniform(0.01, 2))

    always(law, draw, runs=20)
    nothing = exercise.next_given(np.zeros((5, 5)), 0.5)
    close(nothing, np.full((5, 5), 0.2), "Nothing was ever seen: all alike.")


def test_loss(exercise):
    """Probabilities of 0.5, 0.25 and 0.5 are a loss of 0.924 nats."""
    table = np.array([[0.5, 0.25, 0.25], [0.5, 0.375, 0.125], [0.1, 0.2, 0.7]])
    first, second = np.array([0, 0, 1]), np.array([0, 2, 0])
    truth = 4 / 3 * math.log(2)
    with unchanged(table, first, second):
        close(
            exercise.loss(table, first, second),
            truth,
            "Surprises of 0.693, 1.386 and 0.693.",
            suspects={
                "A loss is smaller for what is likelier: the minus is missing.": -truth,
                "This is the sum. Divide by the number of pairs.": 3 * truth,
                "This is in bits. A nat is the natural logarithm.": 4 / 3,
                "This is the logarithm of base 10. A nat is the natural logarithm.": (
                    truth / math.log(10)
                ),
                "This is the mean of the probabilities. Take logarithms first.": 1.25 / 3,
                "The mean was taken before the logarithm.": -math.log(1.25 / 3),
                "This is the mean over the whole table. Only the pairs that came count.": (
                    -float(np.log(table).mean())
                ),
                SIDEWAYS: -(math.log(0.5) + math.log(0.1) + math.log(0.25)) / 3,
                "Each row of `first` met each of `second`. table[u, v] picks pairs.": (
                    -float(np.log(table[first][:, second]).mean())
                ),
            },
        )
    rng = np.random.default_rng(1)
    for n, m in ((1, 2), (40, 5), (9, 3)):
        table = rng.dirichlet(np.ones(m), size=m)
        first, second = rng.integers(0, m, n), rng.integers(0, m, n)
        terms = [-math.log(table[a, b]) for a, b in zip(first, second, strict=True)]
        close(exercise.loss(table, first, second), math.fsum(terms) / n, f"{n} random pairs.")


def test_knowing_nothing(exercise):
    """Whoever gives each of m letters 1/m has a loss of log m, whatever comes."""
    for n, m in ((50, 27), (3000, 4)):
        first, second = np.random.default_rng(2).integers(0, m, (2, n))
        with no_warnings("The product of very many probabilities is 0. Add up logarithms."):
            found = exercise.loss(np.full((m, m), 1 / m), first, second)
        close(
            found,
            math.log(m),
            f"{n} letters, each with the probability 1/{m}.",
            suspects={"The product of very many probabilities is 0. Add up logarithms.": np.inf},
        )


def test_names(exercise):
    """On 1,000 names no table has a smaller loss than their own, 2.325 nats a letter."""
    first, second = exercise.pairs(data.names())
    counts = exercise.count_pairs(first, second, 27)
    close(counts, tabled(first, second, 27).tolist(), "The pairs of 1,000 names.")
    table = exercise.next_given(counts, 1e-6)
    best = exercise.loss(table, first, second)
    close(best, 2.325, "Counting these names and judging the same names.", tolerance=5e-4)
    for extra in (0.1, 3, 100):
        smoothed = exercise.next_given(counts, extra)
        expect(
            float(exercise.loss(smoothed, first, second)) > float(best),
            "A table that was pulled towards 1/27 should have a larger loss on these names.",
        )


def tabled(first, second, m):
    """Return the counts (m, m), from a Counter of the pairs."""
    counter = Counter(zip(first.tolist(), second.tolist(), strict=True))
    return np.array([[counter[a, b] for b in range(m)] for a in range(m)])


def show(exercise):
    """Draw the table, and let it invent names."""
    names = data.names()
    known = set(names)
    first, second = exercise.pairs(names)
    table = exercise.next_given(exercise.count_pairs(first, second, 27), 0.1)
    flat = np.full((27, 27), 1 / 27)
    invented = [exercise.invent(table, seed) for seed in range(60)]
    new = [each for each in invented if each not in known and len(each) > 2][:12]
    blind = [exercise.invent(flat, seed) for seed in range(30)]
    letters = ".abcdefghijklmnopqrstuvwxyz"
    common = np.sort(np.argsort(-np.bincount(second, minlength=27))[:12])
    rare = exercise.pairs(["emma", "xqwz"])
    split = len(exercise.pairs(["emma"])[0])
    return (
        HeatMap(
            np.rint(100 * table[np.ix_(common, common)]).astype(int),
            [letters[k] for k in common],
            [letters[k] for k in common],
            x_label="next letter",
            y_label="letter",
            title="What follows what in 1,000 names, in percent (. is the end)",
        ),
        Table(
            [
                ["knowing nothing", exercise.loss(flat, first, second)],
                ["your table", exercise.loss(table, first, second)],
                ["your table, on emma alone", exercise.loss(table, *(r[:split] for r in rare))],
                ["your table, on xqwz alone", exercise.loss(table, *(r[split:] for r in rare))],
            ],
            columns=["model", "nats a letter"],
            digits=4,
            title="Surprise",
        ),
        Text(
            "your table:       " + " ".join(new) + "\n"
            "knowing nothing:  " + " ".join(each for each in blind if len(each) > 2)[:60],
            title="Invented names that are in no list",
        ),
    )
