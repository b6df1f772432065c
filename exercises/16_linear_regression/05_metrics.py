"""The model that threw dice: four ways to say how good a fit is.

How strong is a wine, judged by its colour? A line explains 0.30 of how 178 wines differ
(R²). A colleague raises that to 0.54, with 60 more columns. You look them up: each holds
178 throws of a die. Which number would have warned you?

Say y = (1, 2, 6), mean 3, and the predictions are (2, 2, 3): misses of 1, 0 and 3.

    MAE    mean size of the misses               4/3        in the unit of y: "typically off by"
    RMSE   √ of the mean of their squares        1.83       same unit; large misses weigh more
    R²     1 - missed / spread                   0.29       no unit; 0 is "always the mean"
           missed 1 + 0 + 9, spread 4 + 1 + 9

A fit with a column more never has a lower R² on the rows it was fitted to, even if the
column is noise. So charge for columns, by dividing each sum by what is left free in it:

    adjusted R²  =  1 - (missed / (n - d - 1)) / (spread / (n - 1))

d columns and the intercept have used up d + 1 of n rows; the mean has used up one.
"""

import numpy as np

from mlx_exercises import data


def typical_misses(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float]:
    """Return (MAE, RMSE) of predictions (n,) for y (n,), both in the unit of y."""
    # TODO: return the two means of the table above, MAE first.
    raise NotImplementedError


def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return R² of predictions (n,) for y (n,): at most 1, and below 0 for worse than the mean.

    Raises ValueError where the y are all alike: there is no spread to explain.
    """
    # TODO: refuse a y without spread, then compare two sums of squares.
    raise NotImplementedError


def adjusted_r_squared(r2: float, n: int, d: int) -> float:
    """Return the adjusted R² of a fit with d columns and an intercept to n rows.

    r2 is its R². Raises ValueError where d + 1 weights leave no row free.
    """
    # TODO: refuse too few rows. Then write the formula with r2: missed / spread is 1 - r2.
    raise NotImplementedError


if __name__ == "__main__":
    X = data.wine().X
    alcohol, colour = X[:, 0], X[:, 9]  # per cent of volume, and intensity
    slope, intercept = np.polyfit(colour, alcohol, 1)
    says = intercept + slope * colour
    print("MAE and RMSE, in % alcohol:", typical_misses(alcohol, says))
    r2 = r_squared(alcohol, says)
    print("R²:", r2, " adjusted:", adjusted_r_squared(r2, len(alcohol), 1))
