"""Checks for array code: the numbers of the loops, and no lines that grow with the data."""

import itertools
import time

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, instance_of, matches, unchanged, vectorized
from mlx_exercises.figures import Lines, Series, Table

LOOP = "The answers are right, and more data still ran more lines: a loop is left."

NAN_LEFT = "A missing mass is still among them: one nan makes the whole mean nan."


def test_mean_mass(exercise):
    """Only the known masses of one species count, and no loop goes through the birds."""
    masses = np.array([3750.0, np.nan, 5000.0, 3250.0, 6100.0, np.nan, 4000.0])
    species = np.array(["Adelie", "Adelie", "Gentoo", "Adelie", "Gentoo", "Gentoo", "Chinstrap"])
    known = {"Adelie": [3750, 3250], "Gentoo": [5000, 6100], "Chinstrap": [4000]}
    matches(
        exercise.mean_mass,
        [(masses, species, wanted) for wanted in known],
        lambda masses, species, wanted: sum(known[wanted]) / len(known[wanted]),
        lambda masses, species, wanted: (
            f"The known masses of {wanted} here are {', '.join(map(str, known[wanted]))}."
        ),
        mistakes={
            NAN_LEFT: lambda masses, species, wanted: float("nan"),
            "Missing masses count as zero grams here.": lambda masses, species, wanted: (
                sum(known[wanted]) / (species == wanted).sum()
            ),
            "That is the mean of all known masses. One species is wanted.": (
                lambda masses, species, wanted: float(np.nanmean(masses))
            ),
            "The sum of the species was divided by the number of all birds.": (
                lambda masses, species, wanted: sum(known[wanted]) / 7
            ),
            "That is what the other species weigh.": (
                lambda masses, species, wanted: float(np.nanmean(masses[species != wanted]))
            ),
        },
    )
    rng = np.random.default_rng(0)
    names = np.array(["Gentoo", "Adelie", "Chinstrap"])

    def make_call(n):
        masses = np.where(np.arange(n) % 5 == 1, np.nan, rng.normal(4000, 500, size=n))
        return lambda: exercise.mean_mass(masses, names[np.arange(n) % 3], "Gentoo")

    vectorized(exercise, make_call, (8, 200), LOOP)


def test_changes(exercise):
    """Each value has the one before it taken off, all of them at once."""
    rng = np.random.default_rng(1)
    for values in (
        np.array([3.0, 1, 4, 1, 5]),
        np.array([10, 7]),
        np.array([2.5]),
        rng.normal(size=9),
    ):
        expected = np.array([b - a for a, b in itertools.pairwise(values)], float)
        wrong = {
            "The sign is turned: these are the values minus the ones after them.": -expected,
            "These are the differences from the first value.": values[1:] - values[0] * 1.0,
            "These are the sums of neighbours.": values[1:] + values[:-1] * 1.0,
        }
        with unchanged(values):
            found = exercise.changes(values)
            if isinstance(found, np.ndarray) and found.dtype.kind == "i":
                found = found.astype(float)
            close(
                found,
                expected,
                f"{len(values)} values have {len(values) - 1} changes.",
                suspects=wrong,
            )
    vectorized(exercise, lambda n: lambda: exercise.changes(rng.normal(size=n)), (8, 200), LOOP)


def nearest(values, marks):
    """Return the place of the nearest mark for each value, one by one."""
    gaps = [[abs(value - mark) for mark in marks] for value in values]
    return np.array([each.index(min(each)) for each in gaps])


def test_nearest(exercise):
    """Each value gets the place of its nearest mark, the first of two, by a single table."""
    rng = np.random.default_rng(2)
    matches(
        exercise.nearest,
        (
            (np.array([0.2, 6.5, -3.0, 4.9]), np.array([5.0, 0.0])),
            (np.array([1.5, 2.0]), np.array([3.0, 0.0, 1.0, 2.0, 4.0])),
            (np.array([7, 1, 3]), np.array([4])),
            (np.array([10.0, -10.0, 0.0]), np.array([-9.0, 9.0, 1.0])),
            (rng.normal(size=7), rng.normal(size=4)),
        ),
        nearest,
        lambda values, marks: f"{len(values)} values and {len(marks)} marks.",
        mistakes={
            "This is how far the nearest mark is away. At which place does it stand?": (
                lambda values, marks: np.abs(values[:, None] - marks).min(axis=1)
            ),
            "These are the nearest marks. At which places do they stand?": (
                lambda values, marks: marks[nearest(values, marks)]
            ),
            "This is the nearest value for each mark. Which axis should go away?": (
                lambda values, marks: nearest(marks, values)
            ),
            "The farthest mark below won: how far is it, whichever the side?": (
                lambda values, marks: (values[:, None] - marks).argmin(axis=1)
            ),
            "Of two equally near marks the last one was taken.": (
                lambda values, marks: len(marks) - 1 - nearest(values, marks[::-1])
            ),
        },
    )
    marks = np.array([-1.0, 0.0, 1.0])
    vectorized(
        exercise, lambda n: lambda: exercise.nearest(rng.normal(size=n), marks), (8, 200), LOOP
    )


def test_deepest_fall(exercise):
    """The deepest fall goes from a record to a later value, and is 0 where all rise."""
    rng = np.random.default_rng(3)

    def deepest(values):
        return float(max(a - b for i, a in enumerate(values) for b in values[i:]))

    matches(
        exercise.deepest_fall,
        (
            np.array([3.0, 1, 4, 1, 5]),
            np.array([5.0, 9, 2, 8, 7]),
            np.array([1.0, 8, 5, 4, 9]),
            np.array([1.0, 2, 7]),
            np.array([-4.0, -9, -1, -3]),
            np.array([6]),
            rng.normal(size=11),
        ),
        deepest,
        lambda values: f"The values are {', '.join(f'{value:.3g}' for value in values)}.",
        mistakes={
            "That is the largest less the smallest, though the smallest may have come first.": (
                lambda values: float(values.max() - values.min())
            ),
            "That is the deepest fall in one step. A fall may take several.": (
                lambda values: float(max([0, *(a - b for a, b in itertools.pairwise(values))]))
            ),
            "That is how far below its record the last value lies.": (
                lambda values: float(values.max() - values[-1])
            ),
            "The sign is turned: a fall of 3 is 3.": lambda values: -deepest(values),
            "That is the highest rise.": lambda values: deepest(-values),
        },
    )
    vectorized(
        exercise, lambda n: lambda: exercise.deepest_fall(rng.normal(size=n)), (8, 200), LOOP
    )


def test_moving_mean(exercise):
    """Each stretch of neighbours has its mean, the first and the last stretch as well."""
    rng = np.random.default_rng(4)
    for values, width in (
        (np.array([3.0, 1, 4, 1, 5]), 2),
        (np.array([3, 1, 4, 1, 5, 9]), 4),
        (np.array([2.5, -1]), 1),
        (np.array([1.0, 2, 6]), 3),
        (rng.normal(size=12), 5),
    ):
        stretches = [values[i : i + width] for i in range(len(values) - width + 1)]
        expected = np.array([sum(each) / width for each in stretches], dtype=float)
        wrong = {
            "These are the sums of the stretches, and not yet their means.": expected * width,
            "Each stretch has one value too few in it.": expected - values[: len(expected)] / width,
            "These are the sums from the very first value on, divided by the width.": (
                np.cumsum(values)[width - 1 :] / width
            ),
            "The first stretch is missing. What is the sum before the first value?": expected[1:],
            "The last stretch is missing.": expected[:-1],
            "Stretches at the ends are cut short here. Only whole ones count.": np.convolve(
                values, np.ones(width) / width
            ),
        }
        with unchanged(values):
            found = exercise.moving_mean(values, width)
            close(
                found,
                expected.tolist(),
                f"{len(values)} values, {width} at a time.",
                suspects=wrong,
            )
            instance_of(found, np.ndarray, "The means are right. They should be an array, though.")
    vectorized(
        exercise, lambda n: lambda: exercise.moving_mean(rng.normal(size=n), 3), (8, 200), LOOP
    )


def loop_mean(masses, species, wanted):
    """The loop that the exercise begins with, for the clock."""
    total, count = 0.0, 0
    for i in range(len(masses)):
        if species[i] == wanted and not np.isnan(masses[i]):
            total += masses[i]
            count += 1
    return total / count


def loop_changes(values):
    """The loop that the exercise begins with, for the clock."""
    result = np.zeros(len(values) - 1)
    for i in range(len(values) - 1):
        result[i] = values[i + 1] - values[i]
    return result


def loop_nearest(values, marks):
    """The loop that the exercise begins with, for the clock."""
    result = np.zeros(len(values), dtype=int)
    for i in range(len(values)):
        best = np.inf
        for j in range(len(marks)):
            if abs(values[i] - marks[j]) < best:
                best = abs(values[i] - marks[j])
                result[i] = j
    return result


def loop_fall(values):
    """The loop that the exercise begins with, for the clock."""
    record, deepest = values[0], 0.0
    for value in values:
        record = max(record, value)
        deepest = max(deepest, record - value)
    return deepest


def loop_moving(values, width):
    """The loop that the exercise begins with, for the clock."""
    result = np.zeros(len(values) - width + 1)
    for i in range(len(result)):
        result[i] = values[i : i + width].mean()
    return result


def milliseconds(function, *inputs, times=1):
    """Return the shortest of several runs."""
    runs = []
    for _ in range(times):
        start = time.perf_counter()
        function(*inputs)
        runs.append(time.perf_counter() - start)
    return 1000 * min(runs)


def show(exercise):
    """Race the five loops against the learner's array code, and smooth a curve."""
    n = 5_000
    rng = np.random.default_rng(5)
    values = rng.normal(size=n)
    species = np.array(["Adelie", "Gentoo"])[np.arange(n) % 2]
    rows = []
    for name, loop, inputs in (
        ("mean_mass", loop_mean, (values, species, "Gentoo")),
        ("changes", loop_changes, (values,)),
        ("nearest", loop_nearest, (values[:1000], np.arange(10.0))),
        ("deepest_fall", loop_fall, (values,)),
        ("moving_mean", loop_moving, (values, 12)),
    ):
        slow = milliseconds(loop, *inputs)
        fast = milliseconds(getattr(exercise, name), *inputs, times=5)
        rows.append([name, round(slow, 1), round(fast, 3), f"{slow / fast:,.0f} ×"])
    air = data.co2_monthly()
    late = air.year >= 1990
    smooth = exercise.moving_mean(air.ppm[late], 12)
    years = exercise.moving_mean(air.year[late], 12)
    return (
        Table(
            rows,
            columns=["5,000 numbers (nearest: 1,000)", "loop (ms)", "yours (ms)", "faster"],
            title="The same numbers, sooner",
        ),
        Lines(
            [Series(air.year[late], air.ppm[late], "by month"), Series(years, smooth, "12 months")],
            title="moving_mean(CO₂ at Mauna Loa, 12)",
            x_label="year",
            y_label="ppm",
            note="The plants' summer and winter are gone from the mean, and what is left rises.",
        ),
    )
