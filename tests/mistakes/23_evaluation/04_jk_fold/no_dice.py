# Three generators dealt the same folds. Where does chance come in?
def k_fold_score(X: np.ndarray, y: np.ndarray, k: int, rng: np.random.Generator) -> float:
    order = np.arange(len(y))
    shares = []
    for test in np.array_split(order, k):
        train = np.setdiff1d(order, test)
        shares.append(right(X, y, train, test).mean())
    # A mean of means: with folds of different sizes it is not quite the share of all rows.
    return float(np.mean(shares))
