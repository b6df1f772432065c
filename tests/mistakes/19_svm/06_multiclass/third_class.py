# A duel was learned from other rows, too. Who takes part in the duel of two classes?
def duels(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    votes = np.zeros((len(X_new), classes), dtype=int)
    for j, k in combinations(range(classes), 2):
        # The others stay at home: a row of a third class belongs on neither side.
        own = y >= 0
        w, b = learn(X[own], np.where(y[own] == j, 1, -1))
        wins = X_new @ w + b >= 0
        votes[:, j] += wins
        votes[:, k] += ~wins
    return votes
