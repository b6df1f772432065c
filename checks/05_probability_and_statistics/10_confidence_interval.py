"""Checks for intervals: by the formula, by what the statistic is shown, and by coverage."""

import statistics

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Scatter, Segment, Table

SAMPLE = np.array([1, 9, 4, 2, 4])  # mean 4, variance 9.5
DRAWN = 36  # as many nets as a picture of 80 columns holds apart


def recorded(answers, shown):
    """Return a statistic that gives these answers in turn, and writes down what it was shown."""

    def statistic(resample):
        shown.append(np.array(resample))
        return float(answers[(len(shown) - 1) % len(answers)])

    statistic.__qualname__ = "statistic"  # the name that learners know
    return statistic


def ends(sample):
    """Return both ends of the 95 % interval by Python's own statistics."""
    values = sample.tolist()
    reach = 1.96 * statistics.stdev(values) / len(values) ** 0.5
    return statistics.fmean(values) - reach, statistics.fmean(values) + reach


def test_normal_interval(exercise):
    """The interval reaches 1.96 standard errors to each side of the mean."""

    def around(reach):
        return 4 - reach, 4 + reach

    with unchanged(SAMPLE):
        close(
            exercise.normal_interval(SAMPLE),
            around(1.96 * 1.9**0.5),
            "The mean is 4, the variance 9.5, and there are five numbers.",
            suspects={
                "These are standard deviations: nearly all birds, not the mean's place.": (
                    around(1.96 * 9.5**0.5)
                ),
                "That is one standard error to each side: a net that misses a third.": (
                    around(1.9**0.5)
                ),
                "The variance was divided by n. The sample's own mean asks for n - 1.": (
                    around(1.96 * (38 / 25) ** 0.5)
                ),
                "High and low have changed places.": around(-1.96 * 1.9**0.5),
                "That is the mean and the reach. Both ends were asked for.": (4, 1.96 * 1.9**0.5),
                "The standard deviation was divided by n. It is the root of n.": (
                    around(1.96 * 9.5**0.5 / 5)
                ),
                "2 is near, but 1.96 was asked for.": around(2 * 1.9**0.5),
                "1.645 cuts 5 % off on each side. Off each side go 2.5 %.": (
                    around(1.645 * 1.9**0.5)
                ),
            },
        )

    def law(sample):
        low, high = ends(sample)
        close(exercise.normal_interval(sample), (low, high), f"{len(sample)} numbers.")
        close(
            exercise.normal_interval(100 - 2 * sample),
            (100 - 2 * high, 100 - 2 * low),
            "Each number x became 100 - 2x.",
        )

    always(law, lambda rng: rng.normal(size=rng.integers(2, 9)) * 5, runs=20)


def test_resamples(exercise):
    """A resample is as large as the sample, has no other numbers, and repeats some of them."""
    sample = np.array([31, 12, 25, 18, 40, 7, 22])
    answers, shown = np.random.default_rng(7).permutation(201).astype(float), []
    with unchanged(sample):
        found = exercise.bootstrap_interval(
            sample, recorded(answers, shown), 201, np.random.default_rng(1)
        )
    pair(found)
    expect(shown, "`statistic` was not called. It gives the answer for each resample.")
    close(len(shown), 201, "201 resamples were asked for.", call="the number of resamples")
    for seen in shown:
        close(
            list(seen.shape),
            [7],
            "A resample has to be as large as the sample.",
            call="the shape of a resample of 7 numbers",
        )
    same = sum(sorted(seen.tolist()) == sorted(sample.tolist()) for seen in shown)
    expect(
        same <= 100,
        "Resamples hold the very numbers of the sample again. Was each put back?",
        call="bootstrap_interval(sample, statistic, 201, rng)",
        expected="some numbers twice or more, and others not at all",
        got=f"{same} of 201 resamples are the sample, in some order",
    )
    drawn = np.concatenate(shown)
    expect(set(drawn.tolist()) <= set(sample.tolist()), "Resamples hold the sample's numbers only.")
    expect(
        len({tuple(seen.tolist()) for seen in shown}) >= 150,
        "Many resamples are one and the same. Each has to be drawn anew.",
    )
    expect(
        set(drawn.tolist()) == set(sample.tolist()),
        "Some numbers of the sample come up in none of 201 resamples.",
    )
    close(
        found,
        (5.0, 195.0),
        "The statistic answered 0, 1, 2 … 200, in a mixed order.",
        suspects={
            "That cuts 5 % off on each side, and 90 % remain.": (10.0, 190.0),
            "These are the least and the greatest of the answers. Cut 2.5 % off on each side.": (
                0.0,
                200.0,
            ),
            "High and low have changed places.": (195.0, 5.0),
            "The answers were taken in the order they came in. Which share lies below?": (
                float(answers[5]),
                float(answers[195]),
            ),
            "These are 1.96 deviations of the answers. Their quantiles were asked for.": (
                100 - 1.96 * float(np.std(answers)),
                100 + 1.96 * float(np.std(answers)),
            ),
        },
        tolerance=0.006,
    )


def test_bootstrap_agrees(exercise):
    """For a mean, the bootstrap comes to what the formula says."""
    rng = np.random.default_rng(2)
    sample = rng.normal(size=60) * 5 + 50
    error = statistics.stdev(sample.tolist()) / 60**0.5
    found = exercise.bootstrap_interval(sample, np.mean, 1500, rng)
    for name, got, end in zip(("low", "high"), pair(found), ends(sample), strict=True):
        close(
            (got - end) / error,
            0.0,
            f"The {name} end, in standard errors from where the formula has it.",
            tolerance=0.4,
            call="bootstrap_interval(sample, np.mean, 1500, rng)",
        )


def test_coverage(exercise):
    """Of 2,000 nets about 95 % catch the truth."""
    rng = np.random.default_rng(3)
    caught = 0
    for _ in range(2000):
        sample = rng.normal(size=50) * 2 + 10
        low, high = pair(exercise.normal_interval(sample))
        caught += low <= 10 <= high
    close(
        caught / 2000,
        0.945,
        "The share of 2,000 samples whose interval holds the truth, 10.",
        tolerance=0.022,
        call="normal_interval(sample) for 2,000 samples of 50 numbers",
    )


def test_any_statistic(exercise):
    """The bootstrap takes any statistic: most of its nets catch the median too."""
    rng = np.random.default_rng(4)
    caught = 0
    for _ in range(60):
        sample = rng.exponential(size=41)
        low, high = pair(exercise.bootstrap_interval(sample, middle, 80, rng))
        caught += low <= np.log(2) <= high
    expect(caught >= 46, f"Only {caught} of 60 bootstrap intervals hold the true median.")


def middle(x):
    """Return the median of an odd number of numbers, quickly."""
    return float(np.sort(x)[len(x) // 2])


def pair(found):
    """Return both ends as numbers, once it is sure that they are numbers."""
    instance_of(found, (tuple, list, np.ndarray), "Two ends are to be handed back, low and high.")
    shape(found if isinstance(found, np.ndarray) else np.zeros(len(found)), (2,), "Two ends.")
    close(found, found_as_pair(found), "Two ends, low and high.")
    return float(found[0]), float(found[1])


def found_as_pair(found):
    """Return what a pair of numbers holds, or a pair that nothing else equals."""
    try:
        low, high = (float(each) for each in found)
    except (TypeError, ValueError):
        return (0.0, 1.0)
    return low, high


def show(exercise):
    """Throw a thousand nets after the mean mass of 342 penguins, and draw the first of them."""
    birds = data.penguin_measurements()
    mass = birds.X[:, 3]
    truth, rng = float(mass.mean()), np.random.default_rng(0)
    nets, hit, missed, caught = [], [], [], 0
    for k in range(1000):
        sample = rng.choice(mass, 30)
        low, high = (float(each) for each in exercise.normal_interval(sample))
        caught += low <= truth <= high
        if k < DRAWN:
            nets.append(Segment((k, low), (k, high)))
            (hit if low <= truth <= high else missed).append((k, float(sample.mean())))
    rows = []
    for k, name in enumerate(birds.classes):
        own = birds.X[birds.y == k, 3]
        ends_of = exercise.bootstrap_interval(own, np.median, 300, rng)
        rows.append([name, len(own), float(np.median(own)), *map(float, ends_of)])
    groups = {"catches": np.array(hit)}
    if missed:
        groups["misses"] = np.array(missed)
    return (
        Scatter(
            groups,
            segments=[*nets, Segment((0, truth), (DRAWN - 1, truth), "truth")],
            title=f"{DRAWN} samples of 30 birds each, {DRAWN} intervals",
            x_label="sample",
            y_label="mass (g)",
            note=f"Of 1,000 such intervals {caught} catch the true mean, {truth:.0f} g.",
        ),
        Table(
            rows,
            columns=["species", "birds", "median (g)", "from", "to"],
            digits=4,
            title="Medians, with their bootstrap intervals",
        ),
    )
