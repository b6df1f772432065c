# This is the error of the mean. How much does one score spread?
def spread(
    X: np.ndarray, y: np.ndarray, j: int, k: int, repeats: int, rng: np.random.Generator
) -> tuple[float, float]:
    scores = [jk_fold_score(X, y, j, k, rng) for _ in range(repeats)]
    return float(np.mean(scores)), float(np.std(scores, ddof=1) / np.sqrt(repeats))
