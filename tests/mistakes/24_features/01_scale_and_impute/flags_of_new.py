# The new rows have decided which columns get a flag.
"""Gaps and units, handled by what the training rows were like.

`fit` is the only place where anything is measured. `transform` never asks the rows that it is
given what they are like on the whole, so a row gets the same numbers alone and in company.
"""

import numpy as np
import pandas as pd

from mlx_exercises import data

COLUMNS = ["Flipper Length (mm)", "Body Mass (g)", "Delta 15 N (o/oo)", "Delta 13 C (o/oo)"]


class Preparation:
    """Fills gaps, scales columns and flags gaps, by what the rows of `fit` were like."""

    def fit(self, X: np.ndarray) -> "Preparation":
        """Measure the columns of X (n, d), gaps are nan, and return the object itself.

        X is not changed. In each column at least one value was measured.
        """
        gaps = np.isnan(X)
        self.medians = np.nanmedian(X, axis=0)
        self.flagged = gaps.any(axis=0)
        # Measured after filling: these are the numbers that a model will see. With gaps left
        # out, the filled training rows would not come out with mean 0 and deviation 1.
        filled = np.where(gaps, self.medians, X)
        self.means = filled.mean(axis=0)
        scales = filled.std(axis=0)
        self.scales = np.where(scales == 0, 1.0, scales)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X (m, d) filled and scaled, then the flags of g columns: (m, d + g).

        Only columns that had a gap in fit are flagged, in their order. X is not changed.
        """
        gaps = np.isnan(X)
        scaled = (np.where(gaps, self.medians, X) - self.means) / self.scales
        # The flags are those of fit's columns, so the table has the same width for all rows.
        return np.hstack([scaled, gaps[:, gaps.any(axis=0)]])


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins_raw.csv"))[COLUMNS].to_numpy(dtype=float)
    train, test = data.split(len(birds))
    ready = Preparation().fit(birds[train])
    print("gaps in the training rows:", np.isnan(birds[train]).sum(axis=0))
    print("five test birds, then ready:")
    print(birds[test][:5].round(2))
    print(ready.transform(birds[test])[:5].round(2))
