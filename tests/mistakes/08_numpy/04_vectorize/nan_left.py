# A missing mass is still among them: one nan makes the whole mean nan.
"""From loops to array code: the five functions, right and fast.

The way there is always the same. What does one round of the loop need? If it needs one place,
a mask will do; if two neighbours, two slices; if every pair, a table; and if it needs all
that went before, something that accumulates.
"""

import time

import numpy as np

from mlx_exercises import data


def mean_mass(masses: np.ndarray, species: np.ndarray, wanted: str) -> float:
    """Return the mean of the masses (n,) of one species, leaving out those that are nan.

    species (n,) has a name for each mass; at least one mass of the wanted one is known.
    """
    return masses[(species == wanted) & (masses != np.nan)].mean()


def changes(values: np.ndarray) -> np.ndarray:
    """Return how much each value differs from the one before it: (n,) to (n - 1,)."""
    return values[1:] - values[:-1]


def nearest(values: np.ndarray, marks: np.ndarray) -> np.ndarray:
    """Return for each of the values (n,) the place of the nearest mark (m,): whole numbers (n,).

    Of two that are equally near it is the first.
    """
    # argmin keeps the first of equal ones, as the `<` of the loop did.
    return np.abs(values[:, np.newaxis] - marks).argmin(axis=1)


def deepest_fall(values: np.ndarray) -> float:
    """Return how far one of the values (n,) lies below a record before it, at most.

    Of [3, 1, 4, 1, 5] it is 3, from the 4 to the 1 after it. Where all rise it is 0.
    """
    # A record lies 0 below itself, so the smallest possible answer is there already.
    return (np.maximum.accumulate(values) - values).max()


def moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    """Return the mean of each stretch of `width` neighbours: (n,) to (n - width + 1,).

    Of [3, 1, 4, 1, 5], two and two, it is [2, 2.5, 2.5, 3].
    """
    # The sum of values[i : i + width] is the sum before i + width, less the sum before i.
    # The 0 in front is the sum before everything. Twice the width costs nothing more.
    sums = np.concatenate([[0.0], np.cumsum(values)])
    return (sums[width:] - sums[:-width]) / width


if __name__ == "__main__":
    birds, air = data.penguins(), data.co2_monthly()
    print("mean Gentoo:", mean_mass(birds.body_mass_g, birds.species, "Gentoo"), "g")
    print("largest rise of CO₂ in a month:", changes(air.ppm).max(), "ppm")
    print("deepest fall:", deepest_fall(air.ppm), "ppm")
    many = np.random.default_rng(0).normal(size=50_000)
    start = time.perf_counter()
    moving_mean(many, 12)
    print(f"50,000 numbers smoothed in {1000 * (time.perf_counter() - start):.1f} ms")
