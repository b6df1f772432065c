# These are sums of scores. A duel gives one vote, however clear it is.
def duels(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    votes = np.zeros((len(X_new), classes))
    for j, k in combinations(range(classes), 2):
        own = (y == j) | (y == k)
        w, b = learn(X[own], np.where(y[own] == j, 1, -1))
        votes[:, j] += X_new @ w + b
        votes[:, k] -= X_new @ w + b
    return votes
