# The rows at 0 and 1 were not chosen together once in 300 draws, and 30 times are usual. Is it
# always the farthest row that is taken?
def choose_start(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    rows = [rng.integers(len(X))]
    while len(rows) < k:
        # The chances are new each time: the centre just chosen makes its neighbours unlikely.
        rows.append(int(chances(X, X[rows]).argmax()))
    return X[rows]
