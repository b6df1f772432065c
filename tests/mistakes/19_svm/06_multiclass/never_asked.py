# The learner was never asked. It is the function named `learn`.
def against_the_rest(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    scores = np.zeros((len(X_new), classes))
    for k in range(classes):
        w, b = street(X, np.where(y == k, 1, -1))
        scores[:, k] = X_new @ w + b
    return scores
