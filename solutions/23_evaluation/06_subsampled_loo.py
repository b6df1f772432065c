"""Two thousand exams, a hundred of them sat, and the sum is known to a fraction of a percent.

Scores differ wildly from point to point, but the quick and the exact score of one point hardly
do. Sampling what varies little is what makes the difference: 500 samples of 100 points spread by
433 in the naive way and by 4.4 in the other. The quick sum alone is 16.6 off, always to
the good side, and no amount of data would tell.
"""

import numpy as np


def naive(exact: np.ndarray, n: int) -> tuple[float, float]:
    """Return the estimated sum of n scores and its standard error, from m exact scores (m,)."""
    m = len(exact)
    # √(1 - m / n): what has been drawn is known, and only the rest is uncertain.
    return float(n * exact.mean()), float(n * np.sqrt(1 - m / n) * exact.std(ddof=1) / np.sqrt(m))


def difference(exact: np.ndarray, drawn: np.ndarray, quick: np.ndarray) -> tuple[float, float]:
    """Return the estimated sum of n scores and its standard error.

    exact (m,) are the exact scores of the points whose numbers are in drawn (m,), and quick (n,)
    the quick scores of all points.
    """
    # The repair is itself a naive estimate, of a sum whose parts are all small.
    repair, error = naive(exact - quick[drawn], len(quick))
    return float(quick.sum() + repair), error


def study(
    exact: np.ndarray, quick: np.ndarray, m: int, repeats: int, seed: int
) -> tuple[float, float]:
    """Return the standard deviations of naive and difference estimates over many samples.

    exact and quick are (n,). Each sample has m different points, all of them equally likely.
    The standard deviations divide by `repeats`, so a single sample has 0.
    """
    rng = np.random.default_rng(seed)
    n, totals = len(exact), []
    for _ in range(repeats):
        # The same points for both: then only the estimators differ.
        drawn = rng.choice(n, m, replace=False)
        totals.append((naive(exact[drawn], n)[0], difference(exact[drawn], drawn, quick)[0]))
    spread = np.std(totals, axis=0)
    return float(spread[0]), float(spread[1])


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
