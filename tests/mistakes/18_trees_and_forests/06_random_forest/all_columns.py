# Of 4 columns, 1 may be looked at, and the best one was asked first in all of 200 trees. It
# should be 0.25.
def grow(X: np.ndarray, y: np.ndarray, size: int, rng: np.random.Generator) -> Tree:
    useful = np.flatnonzero(X.max(axis=0) > X.min(axis=0))
    if not len(useful) or (y == y[0]).all():
        return int(np.bincount(y).argmax())
    # Here and not once for the tree: a column that was not drawn gets its chance further down.
    columns = rng.choice(useful, min(size, len(useful)), replace=False)
    column, threshold = best_split(X, y, useful)
    yes = X[:, column] <= threshold
    low, high = grow(X[yes], y[yes], size, rng), grow(X[~yes], y[~yes], size, rng)
    return column, threshold, low, high
