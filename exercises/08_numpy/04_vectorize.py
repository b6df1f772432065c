"""From loops to array code: five functions that are right, and slow.

A loop in Python looks at one number at a time, and asks anew each time what it is and what
+ means for it. One expression on a whole array asks once, and then runs through the numbers
in compiled code: often more than a hundred times as fast.

The five loops below give right answers. Replace each by array code that gives the same ones.
These tools are enough; a = [3, 1, 4, 1, 5] in each:

    a[1:]  a[:-1]                     all but the first, all but the last: neighbours meet
    (a > 1) & (a < 5)                 True where both hold; | is or, ~ is not. Not `and`: it
                                      wants one answer. Brackets, as & binds tighter than >
    np.isnan(a)                       True where a number is missing
    a[mask].mean()                    the mean of the places where the mask is True
    T.argmin(axis=1)                  for each row of a table, at which place its smallest is
    np.maximum.accumulate(a)          [3, 3, 4, 4, 5], the records
    np.cumsum(a)                      [3, 4, 8, 9, 14], the sums so far
    np.concatenate([[0.0], a])        one array after another

The checks compare the numbers, and count how many lines of this file run for 8 numbers and
for 200. Where the count grows, there still is a loop over the data.
"""

import time

import numpy as np

from mlx_exercises import data


def mean_mass(masses: np.ndarray, species: np.ndarray, wanted: str) -> float:
    """Return the mean of the masses (n,) of one species, leaving out those that are nan.

    species (n,) has a name for each mass; at least one mass of the wanted one is known.
    """
    # TODO: replace the loop by a mask.
    total, count = 0.0, 0
    for i in range(len(masses)):
        if species[i] == wanted and not np.isnan(masses[i]):
            total += masses[i]
            count += 1
    return total / count


def changes(values: np.ndarray) -> np.ndarray:
    """Return how much each value differs from the one before it: (n,) to (n - 1,)."""
    # TODO: replace the loop by two slices.
    result = np.zeros(len(values) - 1)
    for i in range(len(values) - 1):
        result[i] = values[i + 1] - values[i]
    return result


def nearest(values: np.ndarray, marks: np.ndarray) -> np.ndarray:
    """Return for each of the values (n,) the place of the nearest mark (m,): whole numbers (n,).

    Of two that are equally near it is the first.
    """
    # TODO: replace both loops by a table (n, m).
    result = np.zeros(len(values), dtype=int)
    for i in range(len(values)):
        best = np.inf
        for j in range(len(marks)):
            if abs(values[i] - marks[j]) < best:
                best = abs(values[i] - marks[j])
                result[i] = j
    return result


def deepest_fall(values: np.ndarray) -> float:
    """Return how far one of the values (n,) lies below a record before it, at most.

    Of [3, 1, 4, 1, 5] it is 3, from the 4 to the 1 after it. Where all rise it is 0.
    """
    # TODO: replace the loop by the records, all of them at once.
    record, deepest = values[0], 0.0
    for value in values:
        record = max(record, value)
        deepest = max(deepest, record - value)
    return deepest


def moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    """Return the mean of each stretch of `width` neighbours: (n,) to (n - width + 1,).

    Of [3, 1, 4, 1, 5], two and two, it is [2, 2.5, 2.5, 3].
    """
    # TODO: replace the loop by sums so far, two of which make the sum of a stretch.
    result = np.zeros(len(values) - width + 1)
    for i in range(len(result)):
        result[i] = values[i : i + width].mean()
    return result


if __name__ == "__main__":
    birds, air = data.penguins(), data.co2_monthly()
    print("mean Gentoo:", mean_mass(birds.body_mass_g, birds.species, "Gentoo"), "g")
    print("largest rise of CO₂ in a month:", changes(air.ppm).max(), "ppm")
    print("deepest fall:", deepest_fall(air.ppm), "ppm")
    many = np.random.default_rng(0).normal(size=50_000)
    start = time.perf_counter()
    moving_mean(many, 12)
    print(f"50,000 numbers smoothed in {1000 * (time.perf_counter() - start):.1f} ms")
