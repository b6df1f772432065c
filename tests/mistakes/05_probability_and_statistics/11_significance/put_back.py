# No way of dealing out these six numbers to groups of two and four gives that.
import numpy as np

from mlx_exercises import data


def shuffled_differences(
    a: np.ndarray, b: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the differences of means (times,) after shuffling the labels of a (n,) and b (m,).

    Each is the mean of n of all the numbers, less the mean of the m others.
    """
    everything = np.concatenate([a, b])
    differences = np.zeros(times)
    for i in range(times):
        # Shuffling a and b each for itself would leave every number in its group.
        shuffled = rng.choice(everything, len(everything))
        differences[i] = np.mean(shuffled[: len(a)]) - np.mean(shuffled[len(a) :])
    return differences


def p_value(observed: float, differences: np.ndarray) -> float:
    """Return the two-sided p of an observed difference, among shuffled differences (times,)."""
    # At least as large, so >= and not >: a tie is no less surprising.
    as_large = np.sum(np.abs(differences) >= abs(observed))
    # Without the ones, 99 shuffles could "prove" a chance of nothing at all.
    return (1 + as_large) / (1 + len(differences))
