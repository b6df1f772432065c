# The mean was taken over the intercepts. Which axis holds the points?
import numpy as np

from mlx_exercises import data


def predict(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the predictions (n,) for X (n, d) and w (d + 1,), the intercept first."""
    # The intercept is added to each row by broadcasting: no column of ones is needed.
    return w[0] + X @ w[1:]


def mean_squared_error(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return the mean of the squared misses, with 1/n, of predictions (n,) for y (n,).

    Raises ValueError where the two shapes differ.
    """
    # A table loaded as (n, 1) is the usual way to a loss that never gets small.
    if y.shape != predictions.shape:
        raise ValueError(f"y is {y.shape}, and the predictions are {predictions.shape}.")
    return np.mean((y - predictions) ** 2)


def landscape(
    x: np.ndarray, y: np.ndarray, intercepts: np.ndarray, slopes: np.ndarray
) -> np.ndarray:
    """Return the loss of each line over the points x (n,), y (n,), shape (k, m).

    Row i and column j belong to the line with intercepts[i] of (k,) and slopes[j] of (m,).
    """
    # Each of the three quantities has an axis of its own, and the points come last: theirs
    # is the axis that the mean takes away.
    lines = intercepts[:, None, None] + slopes[None, :, None] * x
    return ((lines - y) ** 2).mean(axis=0)


if __name__ == "__main__":
    air = data.co2()
    x = air.year - 1959
    for name, w in {"Ada": [316, 1.0], "Ben": [311, 1.3], "Cleo": [309, 1.5]}.items():
        says = predict(x.reshape(-1, 1), np.array(w))
        print(f"{name:5} says {says[-1]:.1f} ppm for 2001:", mean_squared_error(air.ppm, says))
