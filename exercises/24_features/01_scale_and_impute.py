"""Gaps and units: make a table ready for learning, and keep the test rows out of it.

A model multiplies and adds, and cannot do that with a gap. It also compares columns, and grams
are much larger numbers than millimetres. So a table gets ready in two steps, column by column:

    fill     each gap gets the median of what was measured
    scale    (value - mean) / standard deviation, both of the filled column, with n below

By hand, with flippers of 186, 190, a gap, and 202 mm. The median of the three is 190, so the
filled column is 186, 190, 190, 202. Its mean is 192, its deviations are -6, -2, -2 and 10, and
√((36 + 4 + 4 + 100) / 4) = 6 is its standard deviation. A new bird of 204 mm becomes
(204 - 192) / 6 = 2, and a new bird with a gap (190 - 192) / 6 = -1/3.

The new birds change neither the 190 nor the 192 nor the 6. If a test row has a say in these,
then the test is not quite a test any more, and a bird that comes alone has no median at all.
That is why there are two methods: `fit` measures the training rows, `transform` only applies.

One thing is lost when a gap is filled: that there was one. Sometimes this tells more than the
number would (no blood sample, no answer, no second visit). So each column that had a gap in
`fit` also gets a flag: a further column, 1 where the value is missing and 0 elsewhere.
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
        # TODO: keep what transform will need: what to fill in, what to take off, what to divide
        # by, and which g columns have a gap. A column that never changes is divided by 1.
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return X (m, d) filled and scaled, then the flags of g columns: (m, d + g).

        Only columns that had a gap in fit are flagged, in their order. X is not changed.
        """
        # TODO: apply what fit has kept, to each row by itself.
        raise NotImplementedError


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins_raw.csv"))[COLUMNS].to_numpy(dtype=float)
    train, test = data.split(len(birds))
    ready = Preparation().fit(birds[train])
    print("gaps in the training rows:", np.isnan(birds[train]).sum(axis=0))
    print("five test birds, then ready:")
    print(birds[test][:5].round(2))
    print(ready.transform(birds[test])[:5].round(2))
