# Labels are names: their mean, rounded, is not a vote.
"""Ask a hundred trees: bagging, and an exam that costs no data.

On noisy moons, a tree alone is wrong about 0.17 of new rows, and 50 of them together about 0.12.
Out of bag, from the same 150 rows and no new one, the estimate is 0.15.
"""

import numpy as np

from mlx_exercises import data


def draw_bags(n: int, count: int, rng: np.random.Generator) -> np.ndarray:
    """Return count bags of n row numbers each, (count, n): 0 to n - 1, drawn with putting back."""
    return rng.integers(0, n, size=(count, n))


def vote(answers: np.ndarray) -> np.ndarray:
    """Return the label, (m,), that most of the trees give each row.

    answers (t, m) holds a tree in each line: its labels, whole numbers from 0 on, for m rows.
    Of equally frequent labels the smallest wins.
    """
    # argmax keeps the first of equals, which is the smallest label.
    return answers.mean(axis=0).round().astype(int)


def out_of_bag_error(answers: np.ndarray, bags: np.ndarray, y: np.ndarray) -> float:
    """Return the share of rows that are voted wrongly by the trees that have not seen them.

    answers (t, n) are the labels that each of t trees gives all n training rows, bags (t, n)
    the rows that it has grown on, y (n,) the true labels. Rows that are in every bag do not
    count. At least one row is missing in some bag.
    """
    wrong = []
    for row, label in enumerate(y):
        unseen = (bags != row).all(axis=1)
        # A row that everybody has seen would be an exam with the solutions on the desk.
        if unseen.any():
            wrong.append(vote(answers[unseen][:, [row]])[0] != label)
    return float(np.mean(wrong))


# A finished tree, as you have grown one in exercise 03, in the shortest form: a label, or
# (column, threshold, tree of the yes, tree of the no).


def grow(X: np.ndarray, y: np.ndarray) -> "int | tuple":
    """Return a tree for the rows X (n, d) and labels y (n,) that goes as deep as it can."""
    best = (0.0, 0, 0.0)  # pairs of equal labels, column, threshold
    for column, x in enumerate(X.T):
        order = np.argsort(x)
        left = (y[order][:, None] == np.arange(y.max() + 1)).cumsum(axis=0)
        gaps = np.flatnonzero(x[order][1:] > x[order][:-1])
        if len(gaps):
            sides = (left[gaps], left[-1] - left[gaps])
            pairs = sum((side**2).sum(axis=1) / side.sum(axis=1) for side in sides)
            gap = gaps[pairs.argmax()]
            best = max(best, (pairs.max(), column, x[order][gap : gap + 2].mean()))
    if not best[0] or (y == y[0]).all():
        return int(np.bincount(y).argmax())
    _, column, threshold = best
    yes = X[:, column] <= threshold
    return column, threshold, grow(X[yes], y[yes]), grow(X[~yes], y[~yes])


def predict(tree: "int | tuple", X: np.ndarray) -> np.ndarray:
    """Return the labels (m,) that a tree gives the rows X (m, d)."""
    if isinstance(tree, int):
        return np.full(len(X), tree)
    column, threshold, low, high = tree
    return np.where(X[:, column] <= threshold, predict(low, X), predict(high, X))


if __name__ == "__main__":
    X, y, *_ = data.moons(150, noise=0.35, seed=5)
    new = data.moons(600, noise=0.35, seed=2)
    bags = draw_bags(len(y), 50, np.random.default_rng(0))
    trees = [grow(X[bag], y[bag]) for bag in bags]
    apart = np.array([predict(tree, new.X) for tree in trees])
    print("new rows, one tree on average:", (apart != new.y).mean())
    print("new rows, vote of 50:         ", (vote(apart) != new.y).mean())
    known = np.array([predict(tree, X) for tree in trees])
    print("out of bag, no new rows used: ", out_of_bag_error(known, bags, y))
