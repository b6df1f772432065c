"""Shuffle the labels: what mere chance can do.

The flippers of 151 Adelies measure 190.0 mm on average, those of 68 Chinstraps 195.8 mm. Is
that a difference of species, or of luck? Suppose that the species made no difference (the
null hypothesis). Then the labels are mere names, and any other way of dealing them out to
the 219 birds would have been as likely. So deal them out anew, many times:

    shuffle     all the numbers of both groups, and deal out two groups of the same sizes
    difference  mean of the first group, less the mean of the second
    p           the share of labellings that differ at least as much as the real one did

"As much" means in either direction: a large minus would have surprised you no less. And the
real labelling is one of the possible ones, so it is counted in, above and below:

    p = (1 + how many of the shuffled differences are as large) / (1 + how many shuffles)

Of 99 shuffles 4 are as large: p = 5 / 100. It can be small, but never 0. It is the chance of
such data without a difference; it is not the chance that there is no difference.

Python you need: np.concatenate([a, b]) makes one array of two, rng.permutation(x) returns it
shuffled, x[:k] are the first k and x[k:] the others. np.sum of True and False counts the True.
"""

import numpy as np

from mlx_exercises import data


def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the differences of means (times,) after shuffling the labels of a (n,) and b (m,).

    Each is the mean of n of all the numbers, less the mean of the m others.
    """
    # TODO: as many times as asked, shuffle everything, cut it in two, and subtract the means.
    raise NotImplementedError


def p_value(observed: float, differences: np.ndarray) -> float:
    """Return the two-sided p of an observed difference, among shuffled differences (times,)."""
    # TODO: count those as large as the observed one, in either direction; then the formula.
    raise NotImplementedError


if __name__ == "__main__":
    birds = data.penguin_measurements()
    adelie, chinstrap = birds.X[birds.y == 0, 2], birds.X[birds.y == 1, 2]  # flippers, mm
    observed = np.mean(adelie) - np.mean(chinstrap)
    by_chance = shuffled_differences(adelie, chinstrap, 4999, np.random.default_rng(0))
    print("difference", observed, "mm, largest by chance", by_chance.min(), by_chance.max())
    print("p =", p_value(observed, by_chance))
