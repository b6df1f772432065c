# The share is one of all answers. It is one of what all columns reach.
def fewest(X: np.ndarray, y: np.ndarray, share: float, seed: int) -> int:
    train, test = data.split(len(y), seed=seed)
    goal = share
    # More numbers are not always better, so this looks at each k from below.
    for k in range(1, X.shape[1]):
        mean, ways = learn(X[train], k)
        parts = encode(X[train], mean, ways), y[train], encode(X[test], mean, ways)
        if np.mean(neighbours(*parts) == y[test]) >= goal:
            return k
    # All directions are all columns, only turned: no distance is different.
    return X.shape[1]
