"""Ninety-five nets in a hundred: confidence intervals.

An estimate without its uncertainty is half an answer. For a mean, two standard errors to
each side, or rather 1.96, make a 95 % interval:

    mean - 1.96 · s / √n   to   mean + 1.96 · s / √n          (from n = 30 or so on)

36 birds with a mean of 4,200 g and s = 600 g: 4,200 ± 196 g. What does 95 % mean? The truth
lies still; it is the interval that jumps about, from sample to sample. Of a hundred such
nets, thrown over a hundred samples, about 95 catch the truth. Yours is one of the hundred.

For a median no formula is as simple. The bootstrap needs none: let the sample stand for the
population, and draw from it, as if you could repeat the whole study.

    resample:  n numbers out of the sample, each put back before the next is drawn
    answers:   the statistic of each of many resamples
    interval:  from the 0.025 quantile of these answers to the 0.975 quantile

Python you need: rng.choice(sample, n) draws n numbers and puts each back. np.quantile(a, 0.3)
is your quantile from 01. statistic(x) calls a function you were handed.
"""

from collections.abc import Callable

import numpy as np

from mlx_exercises import data

Statistic = Callable[[np.ndarray], float]  # takes a sample (n,), returns one number


def normal_interval(sample: np.ndarray) -> tuple[float, float]:
    """Return the ends, low and high, of the 95 % interval for the mean, from a sample (n,)."""
    # TODO: the mean, and 1.96 standard errors (variance with n - 1) to each side.
    raise NotImplementedError


def bootstrap_interval(
    sample: np.ndarray, statistic: Statistic, times: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the ends, low and high, of the 95 % bootstrap interval for a statistic.

    The statistic is computed for `times` resamples, each as large as the sample (n,).
    """
    # TODO: fill an array with the answers of the resamples, then cut 2.5 % off on each side.
    raise NotImplementedError


if __name__ == "__main__":
    birds = data.penguin_measurements()
    mass = birds.X[birds.y == 1, 3]  # 68 Chinstraps, g
    rng = np.random.default_rng(0)
    print("mean  ", np.mean(mass), "in", normal_interval(mass))
    print("mean  ", np.mean(mass), "in", bootstrap_interval(mass, np.mean, 1000, rng))
    print("median", np.median(mass), "in", bootstrap_interval(mass, np.median, 1000, rng))
