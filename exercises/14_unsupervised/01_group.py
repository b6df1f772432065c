"""Groups without names: one step of k-means.

Somebody measured the bills of 342 penguins and did not write down the species. Are there groups?
Nobody can tell us which answer is right. But we can say what makes groups good: each bird should
be near the middle of its own group. Two moves improve that, one after the other:

    assign    each row joins the centre that is nearest to it
    move      each centre goes to the mean of the rows that joined it

Neither can make the total of all squared distances, from rows to their centres, any larger. The
first because each row picks its smallest, the second because no point is nearer to a group, in
squares, than its mean.

By hand, on a line: rows 1, 2, 9 and centres 0 and 4. Row 1 joins 0; row 2 is 2 away from both,
and joins the first; row 9 joins 4. The centres move to 1.5 and 9. The total falls from
1 + 4 + 25 = 30 to 0.25 + 0.25 + 0 = 0.5.

Repeated until nothing changes it is called k-means, and stage 20 takes it further.
"""

import numpy as np

from mlx_exercises import data


def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return for each row of X (n, d) the number of its nearest centre, (n,) ints from 0.

    Centres are (c, d). Where several are equally near, it is the first of them.
    """
    # TODO: measure from every row to every centre, and say which centre is nearest.
    raise NotImplementedError


def move(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the new centres (c, d): the mean of the rows of X (n, d) in each group.

    Row i is in the group groups[i], 0 to c - 1. A centre that nobody joined stays where it is.
    """
    # TODO: put each centre into the middle of its group, in a new array of floats.
    raise NotImplementedError


def total(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> float:
    """Return the sum of squared distances of rows X (n, d) to their centres (c, d). Finished."""
    return float(((X - centres[groups]) ** 2).sum())


if __name__ == "__main__":
    X = data.penguin_measurements().X[:, :2]
    centres = np.array([[35.0, 14.0], [40.0, 14.0], [55.0, 14.0]])
    for step in range(6):
        groups = assign(X, centres)
        print("step", step, "total", round(total(X, groups, centres)), np.bincount(groups))
        centres = move(X, groups, centres)
