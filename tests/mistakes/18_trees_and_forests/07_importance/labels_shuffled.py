# Columns that the method does not look at seem to matter as much. Was more shuffled than one
# column?
def permutation_importance(
    predict: Callable[[np.ndarray], np.ndarray],
    X: np.ndarray,
    y: np.ndarray,
    repeats: int,
    rng: np.random.Generator,
) -> np.ndarray:
    before = (predict(X) == y).mean()
    lost = np.zeros(X.shape[1])
    for column in range(X.shape[1]):
        for _ in range(repeats):
            # A fresh copy each time: the other columns are to be whole, and so is the caller's X.
            lost[column] += (before - (predict(X) == rng.permutation(y)).mean()) / repeats
    return lost
