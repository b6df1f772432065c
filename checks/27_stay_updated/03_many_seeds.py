"""Checks for an honest report: exams are watched, intervals compared with SciPy's."""

import math

import numpy as np
from scipy import stats

from mlx_exercises import data
from mlx_exercises.checking import close, equal, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Bars, Lines, Series, Table

UNSURE = "no difference seen"


def exact(values):
    """Return mean and half width of the 95 % interval by SciPy."""
    low, high = stats.t.interval(0.95, len(values) - 1, np.mean(values), stats.sem(values))
    return float(low + high) / 2, float(high - low) / 2


def pair(found, right, message, suspects, call):
    """Judge a mean and a half width; the factors have four digits."""
    found = parts(found, 2, "It returns a mean and a half width.")
    close(
        [found[0], found[1]],
        list(right),
        message,
        suspects={said: list(each) for said, each in suspects.items()},
        tolerance=1e-3,
        call=call,
    )


def test_exams(exercise):
    """Each seed is an exam of its own, the same for every method, with dice of its own."""
    rng = np.random.default_rng(0)
    n = 53
    X, y = rng.normal(size=(n, 2)), rng.integers(0, 3, n)
    X[:, 0] = np.arange(n)
    seeds = [4, 0, 17]
    for offset in (0, 1):
        sat = []

        def method(X_train, y_train, X_test, dice, offset=offset, sat=sat):
            sat.append((numbers(X_test), y_train, numbers(X_train), dice))
            return (np.arange(len(X_test)) + offset) % 3

        with unchanged(X, y):
            found = exercise.scores(method, X, y, seeds)
        equal(len(sat), 3, "Three seeds, three exams.", call="the number of exams")
        for seed, (asked, labels, known, dice) in zip(seeds, sat, strict=True):
            train, test = data.split(n, seed=seed)
            equal(
                sorted(asked),
                sorted(test.tolist()),
                "The test rows are those of data.split with this seed.",
                suspects={
                    "Every seed sits the same exam. Where does the seed come in?": sorted(
                        data.split(n).test.tolist()
                    )
                },
                call=f"the test rows of seed {seed}",
            )
            equal(sorted(known), sorted(train.tolist()), call=f"the training rows of seed {seed}")
            close(labels, y[np.array(known, dtype=int)], "Each row keeps its label.")
            instance_of(dice, np.random.Generator, "A method is given dice.")
        drawn = [float(each[3].random()) for each in sat]
        equal(len(set(drawn)), 3, "The dice differ from seed to seed.", call="different dice")
        right = [float(np.mean(((np.arange(len(a)) + offset) % 3) == y[a])) for a in asks(sat)]
        shape(found, (3,), "One score for each seed.")
        close(
            found,
            np.array(right),
            "A score is the share of the test rows that the method gets right.",
        )


def asks(sat):
    return [np.array(each[0], dtype=int) for each in sat]


def numbers(X):
    """Return the row numbers that stand in the first column of two."""
    instance_of(X, np.ndarray, "A method is given arrays of rows.")
    shape(X, (len(X), 2), "A method is given rows of X.")
    return [int(value) for value in X[:, 0]]


def test_interval(exercise):
    """The interval is mean ± Student's factor times s / √n, for 5, 10 and 20 values."""
    rng = np.random.default_rng(1)
    samples = [np.array([80.0, 90.0, 100.0, 90.0, 90.0])]
    samples += [rng.normal(40, 9, size=n) for n in (5, 10, 20)]
    for values in samples:
        n, s, mean = len(values), values.std(ddof=1), float(values.mean())
        factor = stats.t.ppf(0.975, n - 1)
        with unchanged(values):
            found = exercise.interval(values)
        pair(
            found,
            exact(values),
            f"{n} values with a standard deviation of {s:.3f}.",
            {
                "This interval is far too narrow. What does s stand over?": (mean, factor * s / n),
                "This is about single values, not about their mean: nothing stands below s.": (
                    mean,
                    factor * s,
                ),
                "The squares were divided by n, and not by n - 1.": (
                    mean,
                    factor * values.std() / np.sqrt(n),
                ),
                "The factor is missing: this is one standard error.": (mean, s / np.sqrt(n)),
                "This is the whole width. Half of it goes to either side.": (
                    mean,
                    2 * factor * s / np.sqrt(n),
                ),
            },
            f"interval of {n} values",
        )


def test_gain(exercise):
    """A gain is judged exam by exam: its mean and interval are those of the differences."""
    rng = np.random.default_rng(3)
    for n, better in ((5, 3.0), (10, -2.0), (20, 0.5)):
        exams = rng.normal(60, 15, size=n)
        baseline = exams + rng.normal(0, 2, size=n)
        ours = exams + better + rng.normal(0, 2, size=n)
        right = exact(ours - baseline)
        apart = float(np.hypot(exact(ours)[1], exact(baseline)[1]))
        best = float(ours.max() - baseline.mean())
        with unchanged(ours, baseline):
            found = exercise.gain(ours, baseline)
        pair(
            found,
            right,
            f"{n} exams; the scores differ by {right[0]:.2f} on average.",
            {
                "Our best seed was compared with the baseline's mean.": (best, right[1]),
                "Best was compared with best. Neither is a property of a method.": (
                    float(ours.max() - baseline.max()),
                    right[1],
                ),
                "This is the largest of the differences, and not their mean.": (
                    float((ours - baseline).max()),
                    right[1],
                ),
                "The half width is that of our scores alone.": (right[0], exact(ours)[1]),
                "The two were treated as if they had sat different exams.": (right[0], apart),
                "This is baseline minus ours.": (-right[0], right[1]),
                "The half widths were subtracted.": (
                    right[0],
                    exact(ours)[1] - exact(baseline)[1],
                ),
            },
            f"gain of {n} scores over {n} others",
        )


def test_verdict(exercise):
    """Better or worse is said only of an interval that lies wholly on one side of 0."""
    by_sign = "This is what the sign of the mean alone says. How sure is it?"
    for mean, half, right in (
        (0.03, 0.01, "better"),
        (-0.03, 0.01, "worse"),
        (0.02, 0.05, UNSURE),
        (-0.02, 0.05, UNSURE),
        (0.0, 0.01, UNSURE),
        (0.25, 0.25, UNSURE),
        (-0.25, 0.25, UNSURE),
        (0.4, 0.0, "better"),
        (-0.4, 0.3, "worse"),
    ):
        sign = "better" if mean > 0 else "worse" if mean < 0 else UNSURE
        equal(
            exercise.verdict(mean, half),
            right,
            f"The interval goes from {mean - half:+.2f} to {mean + half:+.2f}."
            + (" 0 is its very end." if abs(mean) == half else ""),
            suspects={by_sign: sign},
        )


def test_report(exercise):
    """On the wines stretching gains nothing that 20 seeds could see, and scaling gains a lot."""
    X, y, *_ = data.wine()
    seeds = range(20)
    run = {name: exercise.scores(getattr(exercise, name), X, y, seeds) for name in METHODS}
    for name, found in run.items():
        shape(found, (20,), "One score for each seed.")
        close(
            found,
            measured(name),
            "These are not the scores of twenty exams on the wines.",
            call=f"scores({name}, X, y, ...)",
        )
    for ours, other in (("stretched", "plain"), ("plain", "raw")):
        found = exercise.gain(run[ours], run[other])
        mean, half = exact(run[ours] - run[other])
        text = f"{ours} against {other}"
        pair(found, (mean, half), "The gain on the wines is another one.", {}, text)
        right = "better" if mean > half else "worse" if mean < -half else UNSURE
        equal(exercise.verdict(mean, half), right, f"{text}, 20 seeds.")


METHODS = ("plain", "stretched", "raw")


def measured(name):
    """Return the scores of one of the three methods, computed here."""
    X, y, *_ = data.wine()
    shares = []
    for seed in range(20):
        train, test = data.split(len(y), seed=seed)
        known, asked = X[train], X[test]
        weights = np.ones(X.shape[1]) if name == "raw" else 1 / known.std(axis=0)
        if name == "stretched":
            weights = weights * np.random.default_rng(seed).uniform(0.5, 1.5, size=X.shape[1])
        gaps = ((asked * weights)[:, None] - known * weights) ** 2
        near = gaps.sum(axis=2).argsort(axis=1)[:, :3]
        guesses = np.array([np.bincount(row).argmax() for row in y[train][near]])
        shares.append(float(np.mean(guesses == y[test])))
    return np.array(shares)


def show(exercise):
    """Show the seeds, the two gains, and how the best grows with the number of seeds."""
    X, y, *_ = data.wine()
    run = {name: exercise.scores(getattr(exercise, name), X, y, range(20)) for name in METHODS}
    rows = []
    for ours, other in (("stretched", "plain"), ("plain", "raw")):
        mean, half = exercise.gain(run[ours], run[other])
        rows.append(
            [
                f"{ours} against {other}",
                f"{run[ours].max() - run[other].mean():+.3f}",
                f"{mean:+.3f} ± {half:.3f}",
                exercise.verdict(mean, half),
            ]
        )
    ranked = np.sort(run["stretched"])
    # The mean of the best of k of the 20 seeds, over all ways to choose k of them.
    best = [
        sum(v * math.comb(i, k - 1) for i, v in enumerate(ranked)) / math.comb(20, k)
        for k in range(1, 21)
    ]
    mean, half = exercise.interval(run["stretched"])
    gaps = run["stretched"] - run["plain"]
    return (
        Table(
            rows,
            columns=["", "best seed against mean", "gain", "verdict"],
            title="The claim, and what is left of it",
        ),
        Bars(
            {
                "stretched better": int((gaps > 1e-9).sum()),
                "equal": int((abs(gaps) < 1e-9).sum()),
                "plain better": int((gaps < -1e-9).sum()),
            },
            y_label="exams",
            title="Exam by exam",
        ),
        Lines(
            [
                Series(np.arange(1, 21), best, "best of so many"),
            ],
            levels={"mean of 20": mean},
            x_label="seeds run",
            y_label="share right",
            title="What the best seed would say, by how many were run",
            note=f"The mean is {mean:.3f} ± {half:.3f}, and the best of 20 is {best[-1]:.3f}.",
        ),
    )
