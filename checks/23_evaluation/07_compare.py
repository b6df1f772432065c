"""Checks for comparing two classifiers: SciPy's binomial test, its size, and a paired bootstrap."""

import math

import numpy as np
from scipy import stats

from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Bars, HeatMap, Table

WIDE = "The interval is too wide. Were the answers of A and of B drawn together?"


def exams(seed, n, both=0.8, only_a=0.06, only_b=0.03):
    """Return the truth and two models' answers about n cases of three classes."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 3, n)
    kind_of = rng.choice(4, size=n, p=[both, only_a, only_b, 1 - both - only_a - only_b])
    wrong = (y + rng.integers(1, 3, n)) % 3
    other = (y + rng.integers(1, 3, n)) % 3
    return y, np.where(kind_of < 2, y, wrong), np.where(kind_of % 2 == 0, y, other)


def test_disagreements(exercise):
    """Counted are the cases that one model alone gets right, for each of the two."""
    for seed, n in ((0, 200), (1, 37), (2, 1)):
        y, a, b = exams(seed, n, 0.3, 0.3, 0.15)
        with unchanged(y, a, b):
            found = exercise.disagreements(y, a, b)
        found = parts(found, 2, "disagreements returns two numbers.")
        pairs = list(zip((a == y).tolist(), (b == y).tolist(), strict=True))
        right = [pairs.count((True, False)), pairs.count((False, True))]
        differ = int((a != b).sum())
        suspects = {
            "These are all that A gets right, and all that B gets right.": [
                int((a == y).sum()),
                int((b == y).sum()),
            ],
            "The two numbers have changed places.": right[::-1],
            "Counted is where the answers differ. Two different answers may both be wrong.": [
                differ,
                differ,
            ],
            "Cases that both get wrong, each in its own way, count for nobody.": [
                int(((a == y) | ((a != y) & (b != y) & (a != b))).sum())
                - pairs.count((True, True)),
                right[1],
            ],
        }
        close(
            list(found),
            right,
            f"{n} cases; both are right in {pairs.count((True, True))}.",
            suspects=suspects,
        )


def test_by_hand(exercise):
    """7 to 1 has a p-value of 0.0703, 4 to 4 one of 1, and no disagreement one of 1."""
    one = sum(math.comb(8, k) for k in range(2)) / 2**8
    corrected = float(stats.chi2.sf((abs(7 - 1) - 1) ** 2 / 8, 1))
    suspects = {
        "This is one side only. B might have been the better one just as well.": one,
        "This is the probability of exactly 7 to 1. What is more uneven belongs to it.": (
            2 * math.comb(8, 1) / 2**8
        ),
        "This is the approximation by chi-squared. With 8 coins, count exactly.": float(
            stats.chi2.sf((7 - 1) ** 2 / 8, 1)
        ),
        "This is the approximation with a correction. With 8 coins, count exactly.": corrected,
        "This is the probability of anything else, 1 - p.": 1 - 2 * one,
    }
    for pair in ((7, 1), (1, 7)):
        close(
            exercise.mcnemar(*pair), 2 * one, "Of 8 coins, 0 or 1 on one side.", suspects=suspects
        )
    twice = 2 * sum(math.comb(8, k) for k in range(5)) / 2**8
    for pair in ((4, 4), (1, 1)):
        close(
            exercise.mcnemar(*pair),
            1.0,
            "Nothing is less uneven than equal numbers.",
            suspects={"A probability above 1: the middle was counted twice.": twice},
        )
    close(exercise.mcnemar(0, 0), 1.0, "They never disagree, so nothing speaks against a coin.")


def test_like_scipy(exercise):
    """For any numbers the p-value is that of an exact two-sided binomial test."""
    rng = np.random.default_rng(3)
    for _ in range(40):
        a, b = (int(each) for each in rng.integers(0, 30, 2))
        n = a + b
        right = float(stats.binomtest(a, n).pvalue) if n else 1.0
        close(exercise.mcnemar(a, b), right, f"Of {n} cases {a} went to A.")
    close(exercise.mcnemar(600, 500), float(stats.binomtest(600, 1100).pvalue), "1,100 cases.")


def test_size(exercise):
    """If both are equally good, at most 1 test in 20 finds a difference at 0.05."""
    for n in (5, 8, 13, 30, 41):
        p = [exercise.mcnemar(k, n - k) for k in range(n + 1)]
        for each in p:
            instance_of(each, (float, int, np.floating), "A p-value is a number.")
        size = sum(math.comb(n, k) for k in range(n + 1) if p[k] <= 0.05) / 2**n
        expect(
            size <= 0.05,
            "The test finds differences between equally good models too often.",
            call=f"share of p <= 0.05 for {n} fair coins",
            expected="at most 0.05",
            got=f"{size:.3f}",
        )
        expect(n < 8 or size > 0, f"With {n} cases, even {n} to 0 is not below 0.05.")


def test_bootstrap(exercise):
    """The interval holds the middle 95 % of draws in which both models keep their cases."""
    for seed, n, draws, shares, slack in (
        (4, 400, 1000, (0.8, 0.06, 0.03), 0.25),
        (5, 2000, 4000, (0.55, 0.06, 0.12), 0.13),
    ):
        y, a, b = exams(seed, n, *shares)
        with unchanged(y, a, b):
            low, high = ends(exercise.bootstrap(y, a, b, draws, seed))
        gains = (a == y).astype(float) - (b == y)
        middle, half = float(gains.mean()), 1.96 * float(gains.std()) / math.sqrt(n)
        apart = 1.96 * math.sqrt((np.var(a == y) + np.var(b == y)) / n)
        # 200 seeds: either end is off by at most 0.17 and 0.08 of the half width.
        if max(abs(low - middle + half), abs(high - middle - half)) < slack * half:
            continue
        width, centre = (high - low) / 2, (high + low) / 2
        said = "The interval is not where theory has it."
        if abs(centre - middle) < 0.2 * half:
            said = "The interval is too narrow. Which percentiles leave 95 % in the middle?"
            if width > half:
                said = WIDE if abs(width / apart - 1) < 0.2 else "The interval is too wide."
        elif abs(centre + middle) < 0.2 * half:
            said = "This is B minus A."
        raise CheckFailed(
            said,
            call=f"bootstrap of {n} cases, {draws} draws",
            expected=f"about {middle - half:.4f} to {middle + half:.4f}",
            got=f"{low:.4f} to {high:.4f}",
        )
    y, a, b = np.array([0, 0]), np.array([0, 1]), np.array([1, 1])
    close(
        ends(exercise.bootstrap(y, a, b, 400, 0)),
        [0.0, 1.0],
        "A alone is right in the first of two cases. A quarter of the draws has it twice.",
    )
    y, a, b = np.zeros(4, dtype=int), np.array([0, 1, 1, 1]), np.ones(4, dtype=int)
    close(
        ends(exercise.bootstrap(y, a, b, 2000, 0)),
        [0.0, 0.75],
        "A alone is right in the first of four cases. One draw in 20 has it three times or more.",
        suspects={
            "These draws cannot have a case three times. With replacement, they can.": [0, 0.5]
        },
    )
    y, a, b = exams(7, 60, 0.4, 0.3, 0.2)
    low, high = ends(exercise.bootstrap(y, a, b, 1, 0))
    close(high, low, "A single draw has one difference, so both ends are equal. Is `draws` used?",
          call="the ends of bootstrap(y, a, b, draws=1)")  # fmt: skip
    y, a, _ = exams(6, 50)
    close(ends(exercise.bootstrap(y, a, a, 200, 0)), [0.0, 0.0], "A was compared with itself.")
    y, a, b = exams(7, 60, 0.4, 0.3, 0.2)
    first = ends(exercise.bootstrap(y, a, b, 300, 1))
    equal(ends(exercise.bootstrap(y, a, b, 300, 1)), first, "The same seed, twice.")
    others = [ends(exercise.bootstrap(y, a, b, 300, seed)) for seed in range(2, 8)]
    expect(any(each != first for each in others), "Seven seeds gave the same draws.")


def ends(found):
    """Return the two ends of an interval, judged to be numbers in order."""
    instance_of(found, (tuple, list, np.ndarray), "An interval has two ends.")
    equal(len(found), 2, "An interval has two ends.", call="len(bootstrap(...))")
    for each in found:
        instance_of(each, (float, np.floating), "An end of the interval is a number.")
    expect(found[0] <= found[1], "The lower end comes first.")
    return [float(each) for each in found]


def show(exercise):
    """Compare three readers of digits, and tell three kinds of evaluation apart."""
    y, models = exercise.readers()
    names = list(models)
    p = np.ones((3, 3))
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            if i != j:
                p[i, j] = exercise.mcnemar(*exercise.disagreements(y, models[one], models[other]))
    a, b = models["1 neighbour"], models["5 neighbours"]
    low, high = exercise.bootstrap(y, a, b, 1000, 0)
    only = {f"against {other}": exercise.disagreements(y, a, models[other]) for other in names[1:]}
    return (
        Table(
            [
                [
                    "metric",
                    "one model, the truth",
                    f"1 neighbour is right in {np.mean(a == y):.3f}",
                ],
                [
                    "comparison",
                    "two models, same cases",
                    f"{low:+.3f} to {high:+.3f}, p = {p[0, 1]:.3f}",
                ],
                [
                    "measurement",
                    "the data alone",
                    f"{len(y)} digits, {np.mean(y == 8):.3f} of them 8",
                ],
            ],
            columns=["kind", "looks at", "here"],
            title="Three kinds of evaluation",
        ),
        HeatMap(
            p,
            names,
            names,
            texts=[["" if i == j else f"{p[i, j]:.2g}" for j in range(3)] for i in range(3)],
            title="McNemar's p-value for each pair",
        ),
        Bars(
            {
                "only 1 neighbour right": [pair[0] for pair in only.values()],
                "only the other right": [pair[1] for pair in only.values()],
            },
            labels=list(only),
            y_label="digits",
            title=f"What the test looks at, of {len(y)} digits",
        ),
    )
