"""Challenge: two web pages, and how many visitors it takes to tell them apart.

Half of the visitors see page A, half page B. Of 1,000 each, A sells to 100 and B to 130. Is B
better, by how much, and were 1,000 enough? With the rates a = 0.1 and b = 0.13:

    interval  b - a, and 1.96 standard errors to each side of it. A visitor counts 1 or 0, which
              has the variance rate · (1 - rate), so the standard error of b - a is
              √(a (1 - a) / n_a + b (1 - b) / n_b) = 0.0143: from 0.002 to 0.058
    test      if the pages were the same, they would share the rate p = 230 / 2000, and
              z = (b - a) / √(p (1 - p) · (1 / n_a + 1 / n_b)) = 2.10. Beyond 1.96, in either
              direction, chance alone gets in 5 of 100 cases only: B is declared different
    power     the share of experiments of this size in which a real difference is found

There is no need for a formula for power: let the experiment happen a thousand times on the
computer, with rates you choose, and count how often z says "different". If a is 0.1 and b is
0.13 indeed, 1,000 visitors each find it in little more than half of the cases!

Python you need: rng.binomial(n, rate) is how many of n visitors buy, by chance. abs(z) >= 1.96
is True or False; added up, True counts as 1.
"""

import numpy as np

LIMIT = 1.96  # z beyond this, up or down, counts as a difference


def interval(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> tuple[float, float]:
    """Return low and high, the 95 % interval for the rate of B less that of A.

    Of n_a visitors to page A buyers_a bought something, of n_b visitors to B buyers_b.
    """
    # TODO: both rates, the standard error of their difference, and the two ends.
    raise NotImplementedError


def z_score(buyers_a: int, n_a: int, buyers_b: int, n_b: int) -> float:
    """Return z: how many standard errors B is above A, if both pages had one and the same rate.

    Of all the visitors some bought, and some did not.
    """
    # TODO: the difference of the rates, over the root of the header.
    raise NotImplementedError


def power(rate_a: float, rate_b: float, n: int, times: int, rng: np.random.Generator) -> float:
    """Return the share of `times` simulated experiments in which |z| is at least LIMIT.

    In each of them n visitors see page A, which sells at rate_a, and n others page B.
    """
    # TODO: let the experiment happen that many times, and count the differences found.
    raise NotImplementedError


def power_curve(
    rate_a: float, rate_b: float, sizes: np.ndarray, times: int, rng: np.random.Generator
) -> np.ndarray:
    """Return the power (s,) for each of the sizes (s,), in visitors for a page."""
    # TODO: one power for each size.
    raise NotImplementedError


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
