# This is the score of the best deal.
def jk_fold_score(X: np.ndarray, y: np.ndarray, j: int, k: int, rng: np.random.Generator) -> float:
    # One generator for all: it goes on where it stopped, so that each deal is another one.
    return float(np.max([k_fold_score(X, y, k, rng) for _ in range(j)]))
