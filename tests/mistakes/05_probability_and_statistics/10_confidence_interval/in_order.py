# The answers were taken in the order they came in. Which share lies below?
from collections.abc import Callable

import numpy as np

from mlx_exercises import data

Statistic = Callable[[np.ndarray], float]  # takes a sample (n,), returns one number


def normal_interval(sample: np.ndarray) -> tuple[float, float]:
    """Return the ends, low and high, of the 95 % interval for the mean, from a sample (n,)."""
    n = len(sample)
    mean = np.mean(sample)
    variance = np.sum((sample - mean) ** 2) / (n - 1)
    # The spread of the mean, not of the birds: 95 % of birds fill a far wider interval.
    reach = 1.96 * np.sqrt(variance / n)
    return mean - reach, mean + reach


def bootstrap_interval(
    sample: np.ndarray, statistic: Statistic, times: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the ends, low and high, of the 95 % bootstrap interval for a statistic.

    The statistic is computed for `times` resamples, each as large as the sample (n,).
    """
    answers = np.zeros(times)
    for i in range(times):
        # As large as the sample, since the answer for n numbers is what is doubted. And with
        # each number put back: n out of n without that is the sample itself, in a new order.
        answers[i] = statistic(rng.choice(sample, len(sample)))
    return answers[int(0.025 * times)], answers[int(0.975 * times)]
