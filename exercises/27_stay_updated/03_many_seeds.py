"""Four bugs in a result: "a gain of 0.023 ± 0.001 over the baseline".

The new method stretches every column by a random factor before it asks the three nearest
neighbours; the baseline does not. Twenty seeds were run on the wines. Run this file to see what
the authors report. Nothing raises, every number was measured, and the claim is wrong all the
same: each of `scores`, `interval`, `gain` and `verdict` has one bug. What they should do:

    scores     Each seed has its own split of the rows and its own dice for the method. A method
               and its baseline, run with the same seeds, sit the same exams.

    interval   mean ± factor · s / √n      for n scores with standard deviation s (divided by
               n - 1). For 5 scores 0.80 0.90 1.00 0.90 0.90: s = 0.0707, s / √5 = 0.0316, and
               with Student's factor of 2.776 it is 0.90 ± 0.088. About 95 of 100 such
               intervals hold the mean that very many seeds would give.

    gain       the interval of the differences, seed by seed: ours minus baseline on one exam

    verdict    Only an interval that lies wholly on one side of 0 tells the two apart.

The best of many seeds is no property of a method. It grows with the number of seeds that one
can pay for.
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
    # TODO: one bug lives here.
    shares = []
    for seed in seeds:
        train, test = data.split(len(y))
        rng = np.random.default_rng(seed)
        guesses = method(X[train], y[train], X[test], rng)
        shares.append((guesses == y[test]).mean())
    return np.array(shares)


def interval(values: np.ndarray) -> tuple[float, float]:
    """Return the mean of the values (n,) and how far the 95 % interval goes to either side.

    n is 5, 10 or 20.
    """
    # TODO: one bug lives here.
    n = len(values)
    return float(values.mean()), float(FACTORS[n] * values.std(ddof=1) / n)


def gain(ours: np.ndarray, baseline: np.ndarray) -> tuple[float, float]:
    """Return the mean gain and its interval's half width, from scores (n,) of the same n seeds."""
    # TODO: one bug lives here.
    half = interval(ours - baseline)[1]
    return float(ours.max() - baseline.mean()), half


def verdict(mean: float, half: float) -> str:
    """Return "better", "worse" or "no difference seen" for a gain of mean ± half."""
    # TODO: one bug lives here.
    if mean > 0:
        return "better"
    if mean < 0:
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
