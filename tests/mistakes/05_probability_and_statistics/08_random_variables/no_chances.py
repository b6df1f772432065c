# The squared distances were averaged as if all were equally likely.
import numpy as np

PRIZES = np.array([0, 5, 50, 500])
CHANCES = np.array([0.889, 0.1, 0.01, 0.001])


def expectation(values: np.ndarray, chances: np.ndarray) -> float:
    """Return the expected value of something with values (k,) and their chances (k,)."""
    # No division by k: the chances, which sum to 1, have done that already.
    return np.sum(values * chances)


def variance(values: np.ndarray, chances: np.ndarray) -> float:
    """Return the variance of something with values (k,) and their chances (k,)."""
    # No n - 1 either: the chances are known here, nothing was estimated from a sample.
    return np.mean((values - expectation(values, chances)) ** 2)


def weighted_sum(
    weights: np.ndarray, means: np.ndarray, variances: np.ndarray
) -> tuple[float, float]:
    """Return expectation and variance of the sum of weights[i] · X_i, X_i independent.

    weights, means and variances are (m,). Weights may be negative: a difference is a sum.
    """
    # Squares know no sign: the variance of a difference is larger, like that of a sum.
    return np.sum(weights * means), np.sum(weights**2 * variances)
