"""Where to look next, if each look costs an hour? Bayesian optimization.

Training a large network takes long, and random search forgets what it has seen. Better: after
each trial, say what is known everywhere, and how surely. A **Gaussian process** does that. Its
belief before any trial is 0 ± 1 everywhere, and near points have similar values:

    likeness     k(a, b) = exp(-‖a - b‖² / (2 length²))
    K (n, n)     likeness of the n known points, plus noise² on the diagonal
    k (m, n)     likeness of m new points to the known ones
    mean         k K⁻¹ y                  std²     1 - (k K⁻¹ kᵀ), only its diagonal

One known value of 2, without noise, and a new point with a likeness of 0.6 to it: the mean is
0.6 · 2 = 1.2, std² is 1 - 0.36, so the belief is 1.2 ± 0.8.

Small values are wanted. **Expected improvement** is by how much a trial would beat the best so
far, in the mean; if it does not beat it, that counts as 0:

    z = (best - mean) / std      EI = (best - mean) Φ(z) + std φ(z)

Φ is `below`, φ is `bell`. With 1.2 ± 0.8 and a best of 2: z = 1, EI = 0.8 · 0.841 + 0.8 · 0.242
= 0.867. It is large where the mean is low, and where little is known: both are worth a trial.
"""

from collections.abc import Callable
from math import erf

import numpy as np


def bell(z: np.ndarray) -> np.ndarray:
    """Return the height of the normal curve at each z (m,). Finished."""
    return np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)


def below(z: np.ndarray) -> np.ndarray:
    """Return the share of the normal curve below each z (m,). Finished."""
    return np.array([(1 + erf(each / 2**0.5)) / 2 for each in z])


def posterior(
    X: np.ndarray, y: np.ndarray, Z: np.ndarray, length: float, noise: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return mean and std (m,), (m,) of the belief at the points Z (m, d).

    y (n,) are the values at X (n, d), measured with a standard deviation of `noise`.
    """
    # TODO: write the four lines of the header. std² may come out as -1e-17; its root may not.
    raise NotImplementedError


def expected_improvement(mean: np.ndarray, std: np.ndarray, best: float) -> np.ndarray:
    """Return the expected improvement (m,) on the smallest value so far, `best`.

    mean and std are (m,). Where std is 0, it is sure: best - mean if that is positive, else 0.
    """
    # TODO: write the formula, and take care of a std of 0.
    raise NotImplementedError


def minimise(
    function: Callable[[np.ndarray], float],
    candidates: np.ndarray,
    start: list[int],
    rounds: int,
    length: float = 0.3,
    noise: float = 0.001,
) -> list[int]:
    """Return the rows of candidates (m, d) that were tried, in order: `start`, then `rounds` more.

    function(candidates[i]) is the value of row i, and is asked once for each trial. Each round
    tries the row with the largest expected improvement among those not tried yet. For the
    belief, the known values are brought to mean 0 and standard deviation 1 (`std` as it is).
    """
    # TODO: ask for the start rows, then let belief and improvement choose one row a round.
    raise NotImplementedError


def branin(point: np.ndarray) -> float:
    """Return the height of a landscape with three valleys at a point (2,) in 0 … 1. Finished.

    Its lowest value is 0.398.
    """
    a, b = 15 * point[0] - 5, 15 * point[1]
    bowl = (b - 5.1 * a**2 / (4 * np.pi**2) + 5 * a / np.pi - 6) ** 2
    return float(bowl + 10 * (1 - 1 / (8 * np.pi)) * np.cos(a) + 10)


if __name__ == "__main__":
    found, thrown = [], []
    for seed in range(20):
        points = np.random.default_rng(seed).uniform(size=(400, 2))
        tried = minimise(branin, points, [0, 1, 2, 3, 4], 15)
        found.append(min(branin(points[i]) for i in tried))
        thrown.append(min(branin(point) for point in points[:20]))
    print(f"best of 20 trials, median of 20 seeds: {np.median(found):.2f}")
    print(f"the same with random points:           {np.median(thrown):.2f}")
