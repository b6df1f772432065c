"""Checks for curve, area and interval: pairs counted in loops, thresholds tried one by one.

The interval is judged on 50 people by eight calls of 400 rounds. Over 200 seeds of the reference
their means lay within 0.013 of 0.669 and 0.914, and the width within 0.014 of 0.245. The 0.05 and
0.95 quantiles have a width of 0.207, a half-sized draw 0.350, the extremes 0.368.
"""

from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, expect, no_warnings, parts, unchanged
from mlx_exercises.figures import Bars, Lines, Series

ROUNDS, CALLS = 400, 8


def pairs(y, scores, tie=0.5):
    """Return the share of pairs in which the ill one is above, pair by pair."""
    ill = [s for s, k in zip(scores.tolist(), y.tolist(), strict=True) if k == 1]
    well = [s for s, k in zip(scores.tolist(), y.tolist(), strict=True) if k == 0]
    return sum((a > b) + tie * (a == b) for a in ill for b in well) / (len(ill) * len(well))


def points(y, scores, *, strictly=False):
    """Return the curve, threshold by threshold."""
    found = [(0.0, 0.0)]
    for t in sorted(set(scores.tolist()), reverse=True):
        called = scores > t if strictly else scores >= t
        found.append((float(called[y == 0].mean()), float(called[y == 1].mean())))
    return np.array(found)


def people(rng):
    """Draw labels and scores, some of them equal, both kinds of people among them."""
    n = int(rng.integers(6, 16))
    y = rng.permutation(np.arange(n) < rng.integers(1, n // 2)).astype(int)
    return y, np.round(rng.normal(size=n) * 2 + 1.5 * y, 0) / 2


def test_roc(exercise):
    """Each score that occurs is a threshold, from the highest down; equal scores come together."""

    def law(y, scores):
        right = points(y, scores)
        with unchanged(y, scores), no_warnings():
            got = exercise.roc(y, scores)
        of = got.shape if isinstance(got, np.ndarray) else ()
        expect(
            len(right) > len(y) or of != (len(y) + 1, 2),
            "There is a point for each of the people. No threshold divides equal scores.",
            expected=f"shape {right.shape}",
            got=f"shape {(len(y) + 1, 2)}",
        )
        expect(
            of != (len(right) - 1, 2),
            "One point is missing. Does the curve begin where nobody is called?",
            expected=f"shape {right.shape}",
            got=f"shape {of}",
        )
        close(
            got,
            right,
            "Call people from the highest score down, and note both shares.",
            suspects={
                "Across and up changed places: false alarms come first.": right[:, ::-1],
                "The curve runs from the lowest score up.": right[::-1],
                "These are numbers of people. Shares of the well and of the ill are asked.": (
                    right * [(y == 0).sum(), (y == 1).sum()]
                ),
                "Those at the threshold itself were not called.": points(y, scores, strictly=True),
                "Here the low scores are called ill. High ones are asked for.": points(y, -scores),
                "Both were divided by all people.": (right * [(y == 0).mean(), (y == 1).mean()]),
            },
        )

    law(np.array([0, 0, 0, 1, 1]), np.array([1.0, 3.0, 3.0, 3.0, 5.0]))
    law(np.array([1, 0, 0]), np.array([2, 2, 2]))
    always(law, people, runs=30)


def test_auc(exercise):
    """It is the share of pairs in which the ill one is above, and a tie counts one half."""

    def law(y, scores):
        right = pairs(y, scores)
        with unchanged(y, scores), no_warnings():
            got = exercise.auc(y, scores)
        close(
            got,
            right,
            "Compare each ill person with each well one.",
            suspects={
                "A tie counts as nothing here. It counts one half.": pairs(y, scores, 0.0),
                "A tie counts as a win here. It counts one half.": pairs(y, scores, 1.0),
                "This is one minus the AUC: who should be above whom?": 1 - right,
                "This is a number of pairs. Which share is it?": (
                    right * float(y.sum() * (1 - y).sum())
                ),
            },
            tolerance=1e-9,
        )

    law(np.array([0, 0, 0, 1, 1]), np.array([1.0, 3.0, 3.0, 3.0, 5.0]))
    law(np.array([1, 0, 0, 1]), np.array([7, 7, 7, 7]))
    law(np.array([0, 1, 0, 1, 0]), np.array([-2.5, 4.0, 0.0, 3.0, 1.0]))
    always(law, people, runs=30)


def test_only_the_order_counts(exercise):
    """Scores on another scale in the same order have the same curve and the same area."""

    def law(y, scores):
        for name, other in (("eˢ", np.exp(scores)), ("1000 s - 7", 1000 * scores - 7)):
            close(
                exercise.roc(y, other),
                points(y, scores),
                f"The scores s became {name}, and their order stayed.",
            )
            close(
                exercise.auc(y, other),
                pairs(y, scores),
                f"The scores s became {name}, and their order stayed.",
            )

    always(law, people, runs=15)


def test_interval(exercise):
    """The interval holds the middle 95 % of the AUC of people drawn again, with replacement."""
    y = (np.arange(50) % 5 < 2).astype(int)
    scores = np.round(np.random.default_rng(8).normal(size=50) + 1.2 * y, 1)
    call = f"interval(50 people with an AUC of {pairs(y, scores):.3f}, {ROUNDS}, rng)"
    with Known(exercise):
        found = []
        for seed in range(CALLS):
            with unchanged(y, scores):
                got = exercise.interval(y, scores, ROUNDS, np.random.default_rng(seed))
            found.append(pair(got, call))
        again = pair(exercise.interval(y, scores, ROUNDS, np.random.default_rng(0)), call)
        one = pair(exercise.interval(y, scores, 1, np.random.default_rng(3)), call)
    close(
        one[0],
        one[1],
        "One round has one AUC, and all its quantiles are that.",
        call="interval(50 people, 1, rng): low, against high",
    )
    low, high = np.mean(found, axis=0)
    right, apart, ninety, outer = quantiles(y, scores)
    off = [low - right[0], high - right[1], (high - low) - (right[1] - right[0])]
    if np.abs(off).max() < 0.02:
        close(list(again), list(found[0]), "The same dice gave another interval.", call=call)
        expect(len(set(found)) != 1, "Other dice gave the same interval. Is `rng` used?", call=call)
        return
    near = (abs(low - each[0]) + abs(high - each[1]) for each in (apart, ninety, outer))
    shuffled, narrow, wide = (each < 0.03 for each in near)
    said = "It lies elsewhere. Draw n people, take their AUC, repeat, and cut off 2.5 % each side."
    if low > high:
        said = "The upper end came first: (low, high) is the order."
    elif high - low < 1e-9:
        said = "All resamples had the same AUC. Were people drawn with replacement?"
    elif shuffled:
        said = "It lies around one half: these people have lost their own scores."
    elif narrow:
        said = "The 0.05 and 0.95 quantiles lie here. The middle 95 % reach further."
    elif wide:
        said = (
            "The lowest and the highest of all rounds lie here, which move with every extra round."
        )
    elif high - low < 0.6 * (right[1] - right[0]):
        said = "This is too narrow by far. How wide is the middle 95 % of the numbers themselves?"
    raise CheckFailed(
        said,
        call=call,
        expected=f"about {right[0]:.3f} to {right[1]:.3f}",
        got=f"{low:.3f} to {high:.3f}, mean of {CALLS} calls",
    )


def test_all_well(exercise):
    """A resample without ill or without well people is drawn anew, so that no round is lost."""
    for y in (np.array([1, 0, 0, 0, 0]), np.array([1, 1, 0, 1])):
        scores = np.array([2.0, 1.0, 3.0, 0.0, 2.5])[: len(y)]
        call = f"interval(y = {y.tolist()}, scores, 300, rng)"
        with Known(exercise) as known, no_warnings():
            pair(exercise.interval(y, scores, 300, np.random.default_rng(1)), call)
        # Whoever takes the area without calling auc() is not counted.
        if not known.ill:
            continue
        expect(
            len(known.ill) >= 300,
            "Some resamples had no AUC, and no other was drawn in their place.",
            call=call,
            expected="300 resamples with an AUC",
            got=str(len(known.ill)),
        )
        expect(
            1 in known.ill,
            "No resample had a single ill person, although that gives an AUC.",
            call=call,
        )
        # Each of those with the same label has the same chance: 200 to 340 times, all alike.
        most = int(y.mean() > 0.5)
        often = [known.drawn[s] for s in scores[y == most].tolist()]
        expect(
            max(often) <= 1.6 * max(min(often), 1),
            "Some people were drawn far more often than others who are just like them.",
            call=f"{call}: how often each with the label {most} was drawn",
            got=str(often),
        )


class Known:
    """Puts a right auc() into the learner's file for a while, and counts who asks it."""

    def __init__(self, exercise):
        self.exercise, self.own = exercise, exercise.auc
        self.ill, self.drawn = [], Counter()

    def __enter__(self):
        self.exercise.auc = self
        return self

    def __exit__(self, *_):
        self.exercise.auc = self.own

    def __call__(self, y, scores):
        """Note who was drawn, and return the AUC."""
        y, scores = np.asarray(y), np.asarray(scores)
        expect(
            0 < (y == 1).sum() < len(y),
            "auc() was asked about people who are all well, or all ill. There is no pair.",
            call=f"auc(y = {y.tolist()[:12]}, …)",
        )
        self.ill.append(int(y.sum()))
        self.drawn.update(scores.tolist())
        return quick(y, scores)


def quick(y, scores):
    ill, well = scores[y == 1][:, None], scores[y == 0]
    return float((ill > well).mean() + 0.5 * (ill == well).mean())


def pair(got, call):
    """Return (low, high), judged to be two shares."""
    if isinstance(got, np.ndarray):
        got = got.tolist()
    got = parts(got, 2, "A pair is expected: low, high.")
    close(list(got), [0.5, 0.5], "An AUC is from 0 to 1.", tolerance=0.5 + 1e-9, call=call)
    return float(got[0]), float(got[1])


def quantiles(y, scores):
    """Return the interval, and those that three mistakes give, from resamples of our own."""
    rng, n = np.random.default_rng(99), len(y)
    # How often each person was drawn says all: 20,000 resamples are two products of matrices.
    often = rng.multinomial(n, np.full(n, 1 / n), size=20_000)
    ill, well = y == 1, y == 0
    wins = (scores[ill][:, None] > scores[well]) + 0.5 * (scores[ill][:, None] == scores[well])
    drawn_ill, drawn_well = often[:, ill], often[:, well]
    right = ((drawn_ill @ wins) * drawn_well).sum(axis=1)
    right /= drawn_ill.sum(axis=1) * drawn_well.sum(axis=1)
    apart = [quick(rng.choice(y, n), rng.choice(scores, n)) for _ in range(1000)]
    blocks = np.reshape(right, (-1, ROUNDS))
    return (
        np.quantile(right, [0.025, 0.975]),
        np.quantile(apart, [0.025, 0.975]),
        np.quantile(right, [0.05, 0.95]),
        (blocks.min(axis=1).mean(), blocks.max(axis=1).mean()),
    )


def show(exercise):
    """Draw the curves of three measurements of tumours, and how sure their areas are."""
    X, benign, *_ = data.breast_cancer()
    who = np.random.default_rng(0).permutation(len(benign))[:80]
    y, lines, bars = 1 - benign[who], [], []
    for name, column in (("radius", 0), ("texture", 1), ("symmetry", 8)):
        curve = np.asarray(exercise.roc(y, X[who, column]))
        lines.append(Series(curve[:, 0], curve[:, 1], name))
        low, high = exercise.interval(y, X[who, column], 400, np.random.default_rng(1))
        bars.append((name, exercise.auc(y, X[who, column]), low, high))
    lines.append(Series([0, 1], [0, 1], "a coin"))
    means = {name: area for name, area, *_ in bars}
    return (
        Lines(
            lines,
            title="80 tumours, three measurements, all thresholds",
            x_label="false alarms",
            y_label="recall",
        ),
        Bars(
            means,
            errors=[max(area - low, high - area) for _, area, low, high in bars],
            title="The area, and its 95 % interval",
            y_label="AUC",
            note="; ".join(f"{name} {a:.2f} ({b:.2f} to {c:.2f})" for name, a, b, c in bars)
            + ". Where intervals overlap widely, 80 tumours cannot tell which is better.",
        ),
    )
