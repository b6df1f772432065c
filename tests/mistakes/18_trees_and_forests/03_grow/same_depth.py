# A question stands after yes. That is one deeper than allowed.
def grow(X: np.ndarray, y: np.ndarray, depth: int) -> Tree:
    split = best_split(X, y)
    # Only these three: a question that gains nothing is no reason to stop, for the one below it
    # may gain everything (two columns, and the label says whether they agree).
    if depth == 0 or len(y) < 1 or split is None or (y == y[0]).all():
        return Leaf(int(np.bincount(y).argmax()))
    column, threshold, _ = split
    yes = X[:, column] <= threshold
    return Node(column, threshold, grow(X[yes], y[yes], depth), grow(X[~yes], y[~yes], depth))
