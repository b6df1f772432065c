"""Three bets on the air: what makes one line better than another?

Three people describe the CO₂ above Mauna Loa by a line, x years after 1959, in ppm:

    Ada   316 + 1.0·x           Ben   311 + 1.3·x           Cleo   309 + 1.5·x

To settle it, each line gets one number, its loss: the mean of the squared misses. At
x = 0, 1, 3 the line 1 + 2·x says 1, 3 and 7. If the data say 1, 4 and 5, it misses by 0,
1 and 2, and its loss is (0 + 1 + 4) / 3. Half of that, with 1/(2n), is found in books as
well; here it is always 1/n.

A linear model of d columns is the same thing with more slopes:

    prediction  =  w[0] + w[1]·x₁ + … + w[d]·x_d        w[0] is called the intercept

The loss depends on the data and on the line. Keep the data and move the line: the loss is
then a landscape over all lines there are, and to learn is to find its lowest place.
"""

import numpy as np

from mlx_exercises import data


def predict(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the predictions (n,) for X (n, d) and w (d + 1,), the intercept first."""
    # TODO: predict all rows in one expression, the intercept included.
    raise NotImplementedError


def mean_squared_error(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return the mean of the squared misses, with 1/n, of predictions (n,) for y (n,).

    Raises ValueError where the two shapes differ.
    """
    # TODO: refuse two shapes that differ (NumPy would pair (n, 1) and (n,) to n × n misses
    # and say nothing), then return the mean.
    raise NotImplementedError


def landscape(
    x: np.ndarray, y: np.ndarray, intercepts: np.ndarray, slopes: np.ndarray
) -> np.ndarray:
    """Return the loss of each line over the points x (n,), y (n,), shape (k, m).

    Row i and column j belong to the line with intercepts[i] of (k,) and slopes[j] of (m,).
    """
    # TODO: make all k · m · n misses at once, as an array with three axes, and no loop.
    raise NotImplementedError


if __name__ == "__main__":
    air = data.co2()
    x = air.year - 1959
    for name, w in {"Ada": [316, 1.0], "Ben": [311, 1.3], "Cleo": [309, 1.5]}.items():
        says = predict(x.reshape(-1, 1), np.array(w))
        print(f"{name:5} says {says[-1]:.1f} ppm for 2001:", mean_squared_error(air.ppm, says))
