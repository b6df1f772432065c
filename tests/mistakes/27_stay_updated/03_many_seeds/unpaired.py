# The two were treated as if they had sat different exams.
"""Four bugs in a result, and without them nothing is left of it.

On the same twenty exams both methods are right about 0.953 of the wines: the gain is
0.000 ± 0.009. Each has an exam with 1.000 and one with 0.909, so a chosen seed
proves anything. What scaling gains over raw columns, 0.25 ± 0.03, needs no best seed.
"""

from collections.abc import Callable, Iterable

import numpy as np

from mlx_exercises import data

# (X_train (n, d), y_train (n,), X_test (m, d), dice) -> m labels
Method = Callable[[np.ndarray, np.ndarray, np.ndarray, np.random.Generator], np.ndarray]

# Student's factors for an interval of 95 %, by the number of scores.
FACTORS = {5: 2.776, 10: 2.262, 20: 2.093}


def scores(method: Method, X: np.ndarray, y: np.ndarray, seeds: Iterable[int]) -> np.ndarray:
    """Return the share of test rows that the method gets right, one for each seed.

    The rows of X (n, d) and y (n,) are split with data.split and the seed.
    """
    shares = []
    for seed in seeds:
        # Without the seed every run sits the same exam. Then the spread says how a method
        # depends on its dice, and nothing of how it depends on the wines it was given.
        train, test = data.split(len(y), seed=seed)
        rng = np.random.default_rng(seed)
        guesses = method(X[train], y[train], X[test], rng)
        shares.append((guesses == y[test]).mean())
    return np.array(shares)


def interval(values: np.ndarray) -> tuple[float, float]:
    """Return the mean of the values (n,) and how far the 95 % interval goes to either side.

    n is 5, 10 or 20.
    """
    n = len(values)
    # Four times the seeds halve the interval. Divided by n it would be far too sure of itself.
    return float(values.mean()), float(FACTORS[n] * values.std(ddof=1) / np.sqrt(n))


def gain(ours: np.ndarray, baseline: np.ndarray) -> tuple[float, float]:
    """Return the mean gain and its interval's half width, from scores (n,) of the same n seeds."""
    # Seed by seed: a hard exam is hard for both, and the difference does not feel it.
    half = np.hypot(interval(ours)[1], interval(baseline)[1])
    return float(ours.mean() - baseline.mean()), float(half)


def verdict(mean: float, half: float) -> str:
    """Return "better", "worse" or "no difference seen" for a gain of mean ± half."""
    if mean > half:
        return "better"
    if mean < -half:
        return "worse"
    return "no difference seen"


def plain(X: np.ndarray, y: np.ndarray, new: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return what three neighbours in scaled columns vote for, (m,). Finished; has no dice."""
    centre, spread = X.mean(axis=0), X.std(axis=0)
    return raw((X - centre) / spread, y, (new - centre) / spread, rng)


def stretched(
    X: np.ndarray, y: np.ndarray, new: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    """Return what three neighbours in randomly stretched columns vote for, (m,). Finished."""
    centre, spread = X.mean(axis=0), X.std(axis=0)
    factors = rng.uniform(0.5, 1.5, size=X.shape[1]) / spread
    return raw((X - centre) * factors, y, (new - centre) * factors, rng)


def raw(X: np.ndarray, y: np.ndarray, new: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return what three neighbours in the columns as they are vote for, (m,). Finished."""
    order = ((new[:, None] - X) ** 2).sum(axis=2).argsort(axis=1)[:, :3]
    return np.array([np.bincount(row).argmax() for row in y[order]])


if __name__ == "__main__":
    X, y, *_ = data.wine()
    run = {method.__name__: scores(method, X, y, range(20)) for method in (plain, stretched, raw)}
    for ours, other in (("stretched", "plain"), ("plain", "raw")):
        mean, half = gain(run[ours], run[other])
        print(f"{ours} against {other}: {mean:+.3f} ± {half:.3f}, {verdict(mean, half)}")
