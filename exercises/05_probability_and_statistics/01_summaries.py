"""Five numbers for a thousand: middle, quarters and spread.

Nobody can read 342 body masses. A summary keeps what matters: where the middle is, and how
far the rest lies from it. Take 7, 2, 20, 3, 11, or in rising order 2, 3, 7, 11, 20:

    median      the middle one of the sorted numbers, 7; of an even number of them, the
                mean of the middle two
    quantile    the place share · (n - 1) in the sorted list. A quarter of the way is place
                0.25 · 4 = 1, a 3. Between two places, go on straight: 0.3 is place 1.2, so
                3 + 0.2 · (7 - 3) = 3.8
    variance    sum of (x - mean)² divided by n - 1. The mean is 8.6, the variance 53.3

Why n - 1? The mean was fitted to these very numbers, so they lie a little closer to it than
to the true mean. One number less below makes up for that, exactly and on average.

The least, the quarters and the greatest are called the five-number summary.

Python you need: s = np.sort(x) is a sorted copy. 7 // 2 is 3, a division without its rest,
and int(1.2) is 1. min(a, b) is the smaller of two.
"""

import numpy as np

from mlx_exercises import data


def median(x: np.ndarray) -> float:
    """Return the middle of the numbers x (n,), which come in any order; n is at least 1."""
    # TODO: sort, then take the mean of the two middle places (for odd n both are the same).
    raise NotImplementedError


def quantile(x: np.ndarray, share: float) -> float:
    """Return the number that lies `share` (0 to 1) of the way through the sorted x (n,)."""
    # TODO: find the place, the whole place below it, and go on from there to the next one.
    raise NotImplementedError


def variance(x: np.ndarray) -> float:
    """Return the variance of x (n,), with n - 1 below; n is at least 2."""
    # TODO: the mean square of the distances from the mean, with n - 1 in place of n.
    raise NotImplementedError


def five_numbers(x: np.ndarray) -> list[float]:
    """Return the least of x (n,), the quarters with the median between, and the greatest."""
    return [quantile(x, 0), quantile(x, 0.25), median(x), quantile(x, 0.75), quantile(x, 1)]


if __name__ == "__main__":
    birds = data.penguin_measurements()
    for k in range(3):
        mass = birds.X[birds.y == k, 3]  # the masses of one species
        print(birds.classes[k], five_numbers(mass), "standard deviation", variance(mass) ** 0.5)
