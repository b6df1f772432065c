# All rows were kept. Which ones are left out?
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
        kept = rng.permutation(len(X))
        found.append(adjusted_rand(method(X[kept]), labels[kept]))
    return float(np.mean(found))
