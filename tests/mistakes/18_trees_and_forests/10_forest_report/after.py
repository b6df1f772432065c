# This is accuracy after the shuffle. How much was lost?
def importance(
    trees: list[Tree], X: np.ndarray, y: np.ndarray, rng: np.random.Generator
) -> np.ndarray:
    before = (vote(trees, X) == y).mean()
    lost = np.zeros(X.shape[1])
    for column in range(X.shape[1]):
        shuffled = X.copy()
        shuffled[:, column] = rng.permutation(X[:, column])
        lost[column] = (vote(trees, shuffled) == y).mean()
    return lost
