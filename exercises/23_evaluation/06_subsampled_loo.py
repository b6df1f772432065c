"""Two thousand exams, and only a hundred of them sat.

Leave-one-out asks each of n points after a fit without it. If a fit takes an hour, n fits are out
of the question. But exams can be sampled: draw m of the n points, sit only theirs, and estimate
the sum of all n scores. Here the score of a point is the logarithm of the probability density
that the model gives it, and the sum of these says how well the model predicts. Two estimators:

    naive        n · mean of the m exact scores
    difference   sum of all n quick scores  +  n · mean of (exact - quick) over the m drawn

Quick scores cost nothing, for instance those of one fit to all points: a little too good, each
of them. The difference estimator needs them for all n, and repairs the sum with m exact ones. What
is left to chance is only how far the quick scores are off, and not the scores themselves.

By hand, n = 4 with quick scores -1, -2, -6, -3 and m = 2: points 0 and 2 have the exact scores
-1.5 and -7. Naive: 4 · (-4.25) = -17. Difference: -12 + 4 · mean(-0.5, -1) = -12 - 3 = -15.

Each has a standard error, with s the standard deviation (divided by m - 1) of what is averaged:

    n · √(1 - m / n) · s / √m              0 if all n were drawn

M. Magnusson, M. R. Andersen, J. Jonasson and A. Vehtari propose the difference estimator for
large data (2020, arXiv 2001.00980). Their claim: far less error than by naive sampling.
"""

import numpy as np


def naive(exact: np.ndarray, n: int) -> tuple[float, float]:
    """Return the estimated sum of n scores and its standard error, from m exact scores (m,)."""
    # TODO: blow the mean up to n points, and say how sure that is.
    raise NotImplementedError


def difference(exact: np.ndarray, drawn: np.ndarray, quick: np.ndarray) -> tuple[float, float]:
    """Return the estimated sum of n scores and its standard error.

    exact (m,) are the exact scores of the points whose numbers are in drawn (m,), and quick (n,)
    the quick scores of all points.
    """
    # TODO: repair the sum of the quick scores.
    raise NotImplementedError


def study(
    exact: np.ndarray, quick: np.ndarray, m: int, repeats: int, seed: int
) -> tuple[float, float]:
    """Return the standard deviations of naive and difference estimates over many samples.

    exact and quick are (n,). Each sample has m different points, all of them equally likely.
    The standard deviations divide by `repeats`, so a single sample has 0.
    """
    # TODO: draw points, estimate in both ways, and repeat.
    raise NotImplementedError


def log_density(errors: np.ndarray) -> np.ndarray:
    """Return the logarithm of the standard normal density at each error (n,). Finished."""
    return -0.5 * np.log(2 * np.pi) - 0.5 * errors**2


def scores(n: int = 2000, d: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Return the exact and the quick scores (n,) of a linear fit to n made points. Finished."""
    rng = np.random.default_rng(0)
    A = np.column_stack([np.ones(n), rng.normal(size=(n, d))])
    y = A @ rng.normal(size=d + 1) + rng.standard_t(4, size=n)  # some points far off
    errors = y - A @ np.linalg.lstsq(A, y, rcond=None)[0]
    leverage = (np.linalg.qr(A)[0] ** 2).sum(axis=1)
    # Exercise 05 shows that this is what n fits would give.
    return log_density(errors / (1 - leverage)), log_density(errors)


if __name__ == "__main__":
    exact, quick = scores()
    drawn = np.random.default_rng(1).choice(len(exact), 100, replace=False)
    print(f"all 2,000 exams   {exact.sum():.1f}")
    print(f"all quick ones    {quick.sum():.1f}")
    for name, (total, error) in (
        ("naive", naive(exact[drawn], len(exact))),
        ("difference", difference(exact[drawn], drawn, quick)),
    ):
        print(f"{name:14} {total:10.1f} ± {error:.1f}")
    print("over 500 samples:", study(exact, quick, 100, 500, 0))
