"""1,797 images, and nobody says what they are.

In a drawer lie images of 8 × 8 pixels. No labels. What can be found out by looking alone?

1. Describe each image by 10 numbers in place of 64, and note what is lost on the way: for whom
   the main directions do not work, there the loss is large.
2. Put them into groups that are near together. k-means ends where it happens to end, so begin
   from several places, and keep the groups with the smallest total of squared distances.
3. Flag those with the largest loss. Somebody should look at them.
4. At the very end open the envelope with the labels. Groups have numbers and no names, and
   group 3 need not be the threes. So each group is named after the label that most of its
   members have, and all members that have it count as right.

By hand: groups 0 0 0 1 1, labels 7 7 2 2 2. Group 0 is called 7, with two right, group 1 is
called 2, with two right: 4 of 5, or 0.8. As numbers, no group agrees with any label.

Nothing before step 4 may look at a label, and nothing here asks for one. All the parts you have
met in this stage; they are small, and there are five of them.
"""

import numpy as np

from mlx_exercises import data


def reduce(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the coordinates (n, k) of X (n, d) in its k main directions, and the losses (n,).

    Offsets are taken from the mean of X, and directions come from the singular value
    decomposition. The loss of a row is the squared distance from it to its restored self.
    """
    # TODO: project the offsets onto the first k directions, restore them, and measure the loss.
    raise NotImplementedError


def cluster(Z: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Return the groups (n,) of rows Z (n, d), ints from 0, in which k-means comes to rest.

    The rows Z[start] are the first centres; start (c,) holds places. Rows join the nearest
    centre, of equally near ones the first, and a centre that nobody joined stays where it is.
    """
    # TODO: assign and move in turn, until no row changes its group any more.
    raise NotImplementedError


def total(Z: np.ndarray, groups: np.ndarray) -> float:
    """Return the squared distances of rows Z (n, d) to their groups' means, summed. Finished."""
    members = [Z[groups == k] for k in np.unique(groups)]
    return float(sum(((rows - rows.mean(axis=0)) ** 2).sum() for rows in members))


def best_of(Z: np.ndarray, c: int, tries: int, seed: int) -> np.ndarray:
    """Return the groups (n,) with the smallest total, out of several runs of `cluster`.

    All starts come from one generator, default_rng(seed), each time c different rows of Z (n, d),
    drawn by rng.choice(n, c, replace=False).
    """
    # TODO: run `cluster` from as many starts as there are tries, and keep the best groups.
    raise NotImplementedError


def flagged(losses: np.ndarray, count: int) -> np.ndarray:
    """Return the places (count,) of the largest losses (n,), the largest of all first."""
    # TODO: order the places by their losses, from the largest down.
    raise NotImplementedError


def revealed(groups: np.ndarray, labels: np.ndarray) -> float:
    """Return the share of rows whose label is the most frequent one in their group.

    groups and labels are (n,) ints of at least 0. Not every number needs to be there.
    """
    # TODO: count in each group the members with its most frequent label, and divide by all rows.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    Z, losses = reduce(X, 10)
    groups = best_of(Z, 10, 4, seed=0)
    print("sizes of the groups:", np.bincount(groups))
    print("to be looked at:", flagged(losses, 8))
    print("and now the labels:", round(revealed(groups, y), 3))
