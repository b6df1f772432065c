# These rows are asked, and were learned from.
def k_fold_score(X: np.ndarray, y: np.ndarray, k: int, rng: np.random.Generator) -> float:
    order = rng.permutation(len(y))
    shares = []
    for test in np.array_split(order, k):
        train = order
        shares.append(right(X, y, train, test).mean())
    # A mean of means: with folds of different sizes it is not quite the share of all rows.
    return float(np.mean(shares))
