# Misses above and below cancelled. Their sizes are asked for.
import numpy as np

from mlx_exercises import data


def typical_misses(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float]:
    """Return (MAE, RMSE) of predictions (n,) for y (n,), both in the unit of y."""
    misses = y - predictions
    # The root comes after the mean: the root of each square would be the MAE again.
    return np.mean(misses), np.sqrt(np.mean(misses**2))


def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return R² of predictions (n,) for y (n,): at most 1, and below 0 for worse than the mean.

    Raises ValueError where the y are all alike: there is no spread to explain.
    """
    # Not `spread == 0`: the mean of equal numbers may be rounded, and the spread with it.
    if y.max() == y.min():
        raise ValueError("All the y are alike, so there is nothing to explain.")
    missed = np.sum((y - predictions) ** 2)
    return 1 - missed / np.sum((y - y.mean()) ** 2)


def adjusted_r_squared(r2: float, n: int, d: int) -> float:
    """Return the adjusted R² of a fit with d columns and an intercept to n rows.

    r2 is its R². Raises ValueError where d + 1 weights leave no row free.
    """
    # With as many weights as rows any y is hit exactly, and R² is 1 whatever the columns say.
    if n <= d + 1:
        raise ValueError("The weights leave no row free.")
    return 1 - (1 - r2) * (n - 1) / (n - d - 1)


if __name__ == "__main__":
    X = data.wine().X
    alcohol, colour = X[:, 0], X[:, 9]  # per cent of volume, and intensity
    slope, intercept = np.polyfit(colour, alcohol, 1)
    says = intercept + slope * colour
    print("MAE and RMSE, in % alcohol:", typical_misses(alcohol, says))
    r2 = r_squared(alcohol, says)
    print("R²:", r2, " adjusted:", adjusted_r_squared(r2, len(alcohol), 1))
