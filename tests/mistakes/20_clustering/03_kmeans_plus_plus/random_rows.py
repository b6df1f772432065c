# Of rows at 0, 1 and 3 the two at 0 and 1 should be chosen in 0.10 of all draws, and yours
# are too often these. With which chances?
def choose_start(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    rows = [rng.integers(len(X))]
    return X[rng.permutation(len(X))[:k]]
    while len(rows) < k:
        # The chances are new each time: the centre just chosen makes its neighbours unlikely.
        rows.append(rng.choice(len(X), p=chances(X, X[rows])))
    return X[rows]
