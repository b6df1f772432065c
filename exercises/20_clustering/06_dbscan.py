"""Islands of any shape: DBSCAN, which also says who belongs nowhere.

k-means cuts the plane into cells around centres. Two half moons that reach into each other have
no such cells. DBSCAN asks something else: where is it crowded? Two numbers say what that means,
a radius, and how many rows make a crowd. Then every row is one of three:

    core      at least `least` rows lie within the radius, and the row itself counts
    border    not a core, but a core lies within its radius
    noise     neither: it belongs to no cluster, and its label is -1

Cores within each other's radius belong together, and so do the cores next to those, as far as
it goes. A border row joins a core it is near to, but leads no further.

Five rows on a line, radius 1, least 3:

    row        0        1        2                 8        8.5
    crowd      0 1      0 1 2    1 2               8 8.5    8 8.5
    it is      border   core     border            noise    noise

Whoever lets border rows lead on will glue islands together that only touch at the edge.
(M. Ester and others, 1996.)
"""

import numpy as np

from mlx_exercises import data


def near(X: np.ndarray, radius: float) -> np.ndarray:
    """Return a table (n, n) of True and False: do two rows of X (n, d) lie within the radius?

    At exactly the radius they do. A row lies within its own.
    """
    # TODO: compare all distances with the radius.
    raise NotImplementedError


def cores(table: np.ndarray, least: int) -> np.ndarray:
    """Return for each row, (n,), whether it is a core. table (n, n) says which rows are near."""
    # TODO: count how crowded it is around each row.
    raise NotImplementedError


def dbscan(X: np.ndarray, radius: float, least: int) -> np.ndarray:
    """Return labels (n,) of the rows of X (n, d): clusters from 0 on in any order, noise is -1.

    A border row near cores of two clusters may have either label.
    """
    # TODO: begin at a core without a label, and let the label spread from core to core. Border
    # rows take it on, and do not pass it on.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.moons(300, noise=0.07)
    labels = dbscan(X, 0.2, 5)
    print("rows in each cluster:", np.bincount(labels + 1)[1:], " noise:", (labels == -1).sum())
    for k in range(labels.max() + 1):
        print("cluster", k, "has rows of the moons", np.bincount(y[labels == k], minlength=2))
