"""Checks for the two estimators: by hand, by formula, by laws, and over all possible samples."""

from itertools import combinations

import numpy as np

from mlx_exercises.checking import CheckFailed, close, equal, expect, instance_of, parts, unchanged
from mlx_exercises.figures import Bars, Scatter, Series, Table

NO_END = "What has been drawn is known already. Where is √(1 - m / n)?"
BY_M = "The squares were divided by m, and not by m - 1."
LARGE = "This is the standard error of the scores. What is averaged here are differences."


def pair(found, right, message, suspects, call):
    """Judge an estimate and its standard error."""
    found = parts(found, 2, "An estimate comes with its standard error.")
    close(
        [found[0], found[1]],
        list(right),
        message,
        suspects={s: list(v) for s, v in suspects.items()},
        call=call,
    )


def estimate(values, n):
    """Return n times the mean, and its standard error."""
    m, mean = len(values), sum(values.tolist()) / len(values)
    s = np.sqrt(((values - mean) ** 2).sum() / (m - 1))
    return float(n * mean), float(n * np.sqrt((n - m) / n) * s / np.sqrt(m))


def draw(seed, n, m):
    """Return exact and quick scores of n points, and m point numbers out of order."""
    rng = np.random.default_rng(seed)
    exact = -rng.gamma(1.5, 2.0, size=n)
    quick = exact + rng.gamma(1.0, 0.2, size=n)
    return exact, quick, rng.permutation(n)[:m]


def test_naive(exercise):
    """The naive estimate is n times the mean, and its error shrinks to 0 as all are drawn."""
    exact = np.array([-1.5, -7.0])
    with unchanged(exact):
        found = exercise.naive(exact, 4)
    right = (-17.0, float(4 * np.sqrt(0.5) * 5.5 / np.sqrt(2) / np.sqrt(2)))
    suspects = {
        "This is the mean. How many points is it to stand for?": (-4.25, right[1]),
        "This is the sum of the scores that were drawn.": (-8.5, right[1]),
        NO_END: (-17.0, 11.0),
        BY_M: (-17.0, 4 * np.sqrt(0.5) * 2.75 / np.sqrt(2)),
    }
    pair(found, right, "Scores of -1.5 and -7 for 2 of 4 points.", suspects, "naive(exact, 4)")
    for seed, n, m in ((0, 11, 4), (1, 40, 7), (2, 9, 9)):
        every, _, drawn = draw(seed, n, m)
        values = every[drawn]
        total, error = estimate(values, n)
        s, root = values.std(ddof=1), np.sqrt(1 - m / n)
        pair(
            exercise.naive(values, n),
            (total, error),
            f"{m} of {n} points were drawn, with s = {s:.3f}.",
            {
                NO_END: (total, n * s / np.sqrt(m)),
                BY_M: (total, n * root * values.std() / np.sqrt(m)),
                "This is the standard error of the mean. The sum is n times as uncertain.": (
                    total,
                    root * s / np.sqrt(m),
                ),
                "Nothing stands below s: this is about single scores.": (total, n * root * s),
                "s stands over the root of n here. How many were averaged?": (
                    total,
                    n * root * s / np.sqrt(n),
                ),
            },
            f"naive of {m} scores, n={n}",
        )


def test_difference(exercise):
    """The difference estimate repairs the quick sum by n times the mean of exact - quick."""
    quick = np.array([-1.0, -2.0, -6.0, -3.0])
    cases = [(np.array([-1.5, -7.0]), np.array([0, 2]), quick)]
    for seed, n, m in ((3, 12, 5), (4, 30, 8), (5, 7, 2)):
        every, fast, drawn = draw(seed, n, m)
        cases.append((every[drawn], drawn, fast))
    for exact, drawn, fast in cases:
        n, m = len(fast), len(drawn)
        gaps = exact - fast[drawn]
        repair, error = estimate(gaps, n)
        right = (float(fast.sum()) + repair, error)
        with unchanged(exact, drawn, fast):
            found = exercise.difference(exact, drawn, fast)
        s = gaps.std(ddof=1)
        pair(
            found,
            right,
            f"{m} of {n} points; the quick scores add up to {fast.sum():.3f}.",
            {
                "The repair has the wrong sign.": (float(fast.sum()) - repair, error),
                "The repair covers the drawn points only. How many need one?": (
                    float(fast.sum() + gaps.sum()),
                    error,
                ),
                "The mean difference was added once, and there are n points.": (
                    float(fast.sum() + gaps.mean()),
                    error,
                ),
                "This is the quick sum, without a repair.": (float(fast.sum()), error),
                "This is the naive estimate. The quick scores had no part in it.": estimate(
                    exact, n
                ),
                "Exact scores were compared with the quick ones of other points.": (
                    float(fast.sum()) + estimate(exact - fast[:m], n)[0],
                    estimate(exact - fast[:m], n)[1],
                ),
                LARGE: (right[0], estimate(exact, n)[1]),
                NO_END: (right[0], float(n * s / np.sqrt(m))),
                BY_M: (right[0], float(n * np.sqrt(1 - m / n) * gaps.std() / np.sqrt(m))),
            },
            f"difference of {m} scores, n={n}",
        )


def test_laws(exercise):
    """Perfect quick scores leave no error, quick scores of 0 are naive, a shift is harmless."""
    exact, quick, drawn = draw(6, 15, 6)
    own = exact[drawn]
    some = estimate(own - quick[drawn], 15)
    for fast, right, law in (
        (exact, (float(exact.sum()), 0.0), "The quick scores are the exact ones here."),
        (np.zeros(15), estimate(own, 15), "All quick scores are 0 here."),
        (quick + 5, (float(quick.sum()) + some[0], some[1]), "All quick scores are 5 too high."),
    ):
        pair(exercise.difference(own, drawn, fast), right, law, {}, law[:-1])
    order = np.random.default_rng(7).permutation(15)
    everything = exercise.difference(exact[order], order, quick)
    pair(everything, (float(exact.sum()), 0.0), "All points were drawn.", {}, "difference of all")


def test_every_sample(exercise):
    """Over all samples of 3 of 7, both hit the exact sum on average, with the error they state."""
    exact, quick, _ = draw(8, 7, 3)
    for name in ("naive", "difference"):
        totals, squares = [], []
        for drawn in combinations(range(7), 3):
            rows = np.array(drawn)
            found = (
                exercise.naive(exact[rows], 7)
                if name == "naive"
                else exercise.difference(exact[rows], rows, quick)
            )
            found = parts(found, 2, "An estimate comes with its standard error.")
            for each in found:
                instance_of(each, (float, np.floating), "An estimate is two numbers.")
            totals.append(float(found[0]))
            squares.append(float(found[1]) ** 2)
        close(
            float(np.mean(totals)),
            float(exact.sum()),
            "The mean of the estimates from all 35 samples is not the exact sum.",
            call=f"mean of {name} over all samples",
        )
        close(
            float(np.mean(squares)),
            float(np.var(totals)),
            "The squared standard errors should be, on average, the variance of the estimates.",
            call=f"mean of the squared errors of {name}",
        )


def test_study(exercise):
    """Over many samples the estimates spread as theory says, and the difference far less."""
    exact, quick, _ = draw(9, 40, 20)
    n = len(exact)
    found = spreads(exercise.study(exact, quick, 20, 400, 0), "n = 40, m = 20")
    for name, got, values in zip(
        ("naive", "difference"), found, (exact, exact - quick), strict=True
    ):
        right = float(n * np.sqrt(1 - 20 / n) * values.std(ddof=1) / np.sqrt(20))
        # 200 seeds: 0.90 to 1.11 of it. With replacement it would be 1.41 of it.
        if not 0.8 < got / right < 1.2:
            again = 1.25 < got / right < 1.6
            raise CheckFailed(
                "The estimates spread too far. Can a point be drawn twice?"
                if again
                else "The spread over samples is not what theory says.",
                call=f"the spread of {name}, n = 40, m = 20, 400 samples",
                expected=f"about {right:.3f}",
                got=f"{got:.3f}",
            )
    all_drawn = spreads(exercise.study(exact, quick, n, 5, 0), "all drawn")
    close(np.array(all_drawn), np.zeros(2), "Every sample has all the points.", tolerance=1e-9)
    single = spreads(exercise.study(exact, quick, 20, 1, 3), "one sample")
    close(np.array(single), np.zeros(2), "A single sample has no spread.", tolerance=1e-9)
    again = spreads(exercise.study(exact, quick, 20, 30, 4), "seed 4")
    equal(spreads(exercise.study(exact, quick, 20, 30, 4), "seed 4"), again, "The same seed twice.")
    other = spreads(exercise.study(exact, quick, 20, 30, 5), "seed 5")
    expect(other != again, "Seeds 4 and 5 gave the same samples. What does the seed do?")


def spreads(found, call):
    """Return the two standard deviations, judged to be numbers."""
    found = parts(found, 2, "study returns two standard deviations.")
    for each in found:
        instance_of(each, (float, np.floating), "A standard deviation is a number.")
    expect(all(np.isfinite(found)), "A standard deviation is not finite here.")
    return [float(each) for each in found]


def show(exercise):
    """Show 60 samples, and the spread by the number of exams."""
    exact, quick = exercise.scores()
    n, rng = len(exact), np.random.default_rng(2)
    points = {"naive": [], "difference": []}
    for k in range(60):
        drawn = rng.choice(n, 100, replace=False)
        points["naive"].append((k, exercise.naive(exact[drawn], n)[0]))
        points["difference"].append((k, exercise.difference(exact[drawn], drawn, quick)[0]))
    rows = []
    for m in (20, 100, 500):
        a, b = exercise.study(exact, quick, m, 300, 0)
        rows.append([m, a, b, a / b])
    return (
        Scatter(
            {name: np.array(each) for name, each in points.items()},
            lines=[Series([0, 59], [exact.sum()] * 2, "exact")],
            x_label="sample",
            y_label="sum of scores",
            title="Sixty samples of 100 points",
            note=f"Exact is {exact.sum():.1f}; the quick scores alone give {quick.sum():.1f}.",
        ),
        Table(
            rows,
            columns=["exams", "naive ±", "difference ±", "times less"],
            digits=3,
            title="Spread of 300 estimates of a sum over 2,000 points",
        ),
        Bars(
            {"naive": rows[1][1], "difference": rows[1][2]},
            y_label="standard deviation",
            title="With 100 exams",
        ),
    )
