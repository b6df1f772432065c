"""Two web pages: test, interval and power, from four counts.

The interval answers "how much", the test "at all", and the power, before anybody has seen a
page, "is it worth asking".
"""

import numpy as np

LIMIT = 1.96  # z beyond this, up or down, counts as a difference


def interval(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> tuple[float, float]:
    """Return low and high, the 95 % interval for the rate of B less that of A.

    Of n_a visitors to page A buyers_a bought something, of n_b visitors to B buyers_b.
    """
    a, b = buyers_a / n_a, buyers_b / n_b
    # Each page with its own rate: here the pages are allowed to differ.
    error = np.sqrt(a * (1 - a) / n_a + b * (1 - b) / n_b)
    return b - a - LIMIT * error, b - a + LIMIT * error


def z_score(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> float:
    """Return z: how many standard errors B is above A, if both pages had one and the same rate.

    Of all the visitors some bought, and some did not.
    """
    # And here they are not: a test looks at the world of the null hypothesis.
    p = (buyers_a + buyers_b) / (n_a + n_b)
    error = np.sqrt(p * (1 - p) * (1 / n_a + 1 / n_b))
    return (buyers_b / n_b - buyers_a / n_a) / error


def power(rate_a: float, rate_b: float, n: int, times: int, rng: np.random.Generator) -> float:
    """Return the share of `times` simulated experiments in which |z| is at least LIMIT.

    In each of them n visitors see page A, which sells at rate_a, and n others page B.
    """
    found = 0
    for _ in range(times):
        # Two draws for each experiment: A has its luck as well as B.
        z = z_score(rng.binomial(n, rate_a), n, rng.binomial(n, rate_b), n)
        found = found + (abs(z) >= LIMIT)
    return found / times


def power_curve(
    rate_a: float, rate_b: float, sizes: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the power (s,) for each of the sizes (s,), in visitors for a page."""
    powers = np.zeros(len(sizes))
    for i in range(len(sizes)):
        powers[i] = power(rate_a, rate_b, sizes[i], times, rng)
    return powers


def first_enough(sizes: np.ndarray, powers: np.ndarray, wanted: float) -> int:
    """Return the first of the sizes (s,) whose power (s,) is as wanted, or 0. Finished."""
    enough = powers >= wanted
    return int(sizes[np.argmax(enough)]) if enough.any() else 0


if __name__ == "__main__":
    print("interval", interval(100, 1000, 130, 1000), "z", z_score(100, 1000, 130, 1000))
    rng = np.random.default_rng(0)
    sizes = np.array([250, 500, 1000, 1500, 2000, 3000])
    powers = power_curve(0.1, 0.13, sizes, 1000, rng)
    print("visitors a page", sizes, "power", powers)
    print("80 % power from", first_enough(sizes, powers, 0.8), "visitors a page")
