# With two people a group it is 0.71 of what it should be. With twenty, 0.97.
import numpy as np


def one_each(rows: np.ndarray) -> np.ndarray:
    """Return what stands for the people in a comparison: one number each.

    rows is (people, texts): the seconds that each person took for each text.
    """
    # Twelve texts of one person say twelve times how fast she is, not how fast people are.
    means = np.zeros(rows.shape[0])
    for i in range(rows.shape[0]):
        means[i] = np.mean(rows[i])
    return means


def standard_error(a: np.ndarray, b: np.ndarray) -> float:
    """Return the standard error of mean of a (n,) - mean of b (m,); n and m are at least 2."""
    # n - 1 here, where the mean was estimated, but n below, where means are averaged.
    variance_a = np.sum((a - np.mean(a)) ** 2) / len(a)
    variance_b = np.sum((b - np.mean(b)) ** 2) / len(b)
    return np.sqrt(variance_a / len(a) + variance_b / len(b))


def p_value(observed: float, differences: np.ndarray) -> float:
    """Return the two-sided p of an observed difference, among shuffled differences (times,)."""
    # Slower would have surprised as much as faster: nobody knew the direction before.
    as_large = np.sum(np.abs(differences) >= abs(observed))
    # The labels as they really were are one of the ways to deal them out.
    return (1 + as_large) / (1 + len(differences))


def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return differences of means (times,) after shuffling a (n,) and b (m,). Finished."""
    everything = np.concatenate([a, b])
    differences = np.zeros(times)
    for i in range(times):
        shuffled = rng.permutation(everything)
        differences[i] = np.mean(shuffled[: len(a)]) - np.mean(shuffled[len(a) :])
    return differences


def study(
    old: np.ndarray, new: np.ndarray, times: int, rng: np.random.Generator
) -> tuple[float, float, float]:
    """Return the difference of means, its standard error, and p. Finished.

    old (n, texts) and new (m, texts) hold one row for each person.
    """
    a, b = one_each(old), one_each(new)
    observed = np.mean(a) - np.mean(b)
    p = p_value(observed, shuffled_differences(a, b, times, rng))
    return observed, standard_error(a, b), p


def typed(people: int, texts: int, rng: np.random.Generator) -> np.ndarray:
    """Return seconds (people, texts): everybody has a speed of her own. Finished."""
    speed = rng.normal(60, 9, size=(people, 1))
    return speed + rng.normal(0, 3, size=(people, texts))
