"""Too stiff or too nervous? The two ways in which a model goes wrong.

Twenty-five measurements of a wave, each off by a little noise, and a polynomial is fitted.
Measure another 25 times at the same places, and the fit comes out different. Imagine many such
rounds, and look at one place where the truth is 4. Three rounds predict 1, 2 and 3:

    their mean is 2          bias²      (2 - 4)²                        = 4
    they scatter around 2    variance   mean of (-1)², 0², 1²           = 2/3
                             together   mean of (1 - 4)², (2 - 4)², …   = 4 + 2/3

So the distance from the truth has two causes. **Bias** is what all rounds get wrong in the same
way: a straight line cannot bend. **Variance** is what one round gets wrong by its own noise: a
flexible curve follows every measurement. Over several places, take the mean of each. And a new
measurement is noisy as well, which no model can help:

    expected error = bias² + variance + noise²        noise: its standard deviation

A stiff model has bias, a flexible one variance. Their sum over the degree is a U, and choosing a
model means looking for its lowest point. Here the truth is known, so both can be seen apart.
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
    # TODO: measure, fit and predict in each round. np.linalg.lstsq(A, y)[0] gives the weights.
    raise NotImplementedError


def bias_and_variance(predictions: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """Return bias² and variance, both as means over the m places.

    predictions is (r, m), one row a round; truth (m,). The variance divides by r.
    """
    # TODO: work out both for each place first, then take the means over the places.
    raise NotImplementedError


def expected_error(predictions: np.ndarray, truth: np.ndarray, noise: float) -> float:
    """Return the mean squared error to expect when new noisy measurements are predicted.

    predictions is (r, m), truth (m,), and noise the standard deviation of a measurement.
    """
    # TODO: add up the three parts.
    raise NotImplementedError


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
