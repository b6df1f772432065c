# The first 2 calls of a deal should ask all 11 rows once. Which of j and k is the number of folds?
def jk_fold_score(X: np.ndarray, y: np.ndarray, j: int, k: int, rng: np.random.Generator) -> float:
    # One generator for all: it goes on where it stopped, so that each deal is another one.
    return float(np.mean([k_fold_score(X, y, j, rng) for _ in range(k)]))
