# Two switches, and the label says whether they differ. One question alone gains nothing,
# and two name everything. Did the tree stop before the second?
def grow(X: np.ndarray, y: np.ndarray, depth: int) -> Tree:
    split = best_split(X, y)
    # Only these three: a question that gains nothing is no reason to stop, for the one below it
    # may gain everything (two columns, and the label says whether they agree).
    if depth == 0 or split is None or 1 - ((np.bincount(y) / len(y)) ** 2).sum() - split[2] < 1e-12:
        return Leaf(int(np.bincount(y).argmax()))
    column, threshold, _ = split
    yes = X[:, column] <= threshold
    return Node(
        column, threshold, grow(X[yes], y[yes], depth - 1), grow(X[~yes], y[~yes], depth - 1)
    )
