# The two have changed places: bias² comes first.
"""Too stiff or too nervous? Bias and variance, seen apart.

In least squares both can even be foretold: the variance of d + 1 weights from n measurements
is noise² (d + 1) / n at the places of measurement, 0.09 · 2 / 25 = 0.0072 for a line. Outside a
simulation the truth is missing, and only the sum can be measured: that is what validation does.
"""

from collections.abc import Callable

import numpy as np


def columns(x: np.ndarray, degree: int) -> np.ndarray:
    """Return the columns 1, x, x², … up to the degree: (n, degree + 1). Finished."""
    return np.vander(x, degree + 1, increasing=True)


def simulate(
    curve: Callable[[np.ndarray], np.ndarray],
    x: np.ndarray,
    at: np.ndarray,
    degree: int,
    noise: float,
    rounds: int,
    rng: np.random.Generator,
) -> np.ndarray:
    """Return what `rounds` fits predict at the places `at` (m,): one row a round, (rounds, m).

    Each round measures curve(x) at the places x (n,), with new normal noise of standard
    deviation `noise` on every measurement, and fits a polynomial by least squares.
    """
    A, B = columns(x, degree), columns(at, degree)
    rows = []
    for _ in range(rounds):
        # New noise in each round, one number for each measurement. The places stay.
        y = curve(x) + rng.normal(0, noise, size=len(x))
        rows.append(B @ np.linalg.lstsq(A, y)[0])
    return np.array(rows)


def bias_and_variance(predictions: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """Return bias² and variance, both as means over the m places.

    predictions is (r, m), one row a round; truth (m,). The variance divides by r.
    """
    # Squared before the mean over places: too high here and too low there must not cancel.
    bias2 = (predictions.mean(axis=0) - truth) ** 2
    return float(predictions.var(axis=0).mean()), float(bias2.mean())


def expected_error(predictions: np.ndarray, truth: np.ndarray, noise: float) -> float:
    """Return the mean squared error to expect when new noisy measurements are predicted.

    predictions is (r, m), truth (m,), and noise the standard deviation of a measurement.
    """
    variance, bias2 = bias_and_variance(predictions, truth)
    # Standard deviations do not add up; their squares do.
    return bias2 + variance + noise**2


def wave(x: np.ndarray) -> np.ndarray:
    """Return the truth at the places x (n,), also (n,). Finished."""
    return np.sin(np.pi * x)


if __name__ == "__main__":
    x = np.linspace(-1, 1, 25)
    print("degree   bias²  variance  expected error")
    for degree in (1, 3, 5, 9, 12):
        found = simulate(wave, x, x, degree, 0.3, 400, np.random.default_rng(0))
        bias2, variance = bias_and_variance(found, wave(x))
        print(
            f"{degree:6} {bias2:7.4f} {variance:9.4f} {expected_error(found, wave(x), 0.3):15.4f}"
        )
