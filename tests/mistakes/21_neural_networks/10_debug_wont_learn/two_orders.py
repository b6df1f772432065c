# The pictures have got other labels: row and label went different ways.
def shuffled(
    X: np.ndarray, y: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    return X[rng.permutation(len(y))], y[rng.permutation(len(y))]
