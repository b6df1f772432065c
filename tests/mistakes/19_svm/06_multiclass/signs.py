# These are signs. Two lines may want the same row, and which wants it more?
def against_the_rest(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    scores = np.zeros((len(X_new), classes))
    for k in range(classes):
        # -1, not 0: a row with the label 0 would never pay and never pull.
        w, b = learn(X, np.where(y == k, 1, -1))
        scores[:, k] = np.sign(X_new @ w + b)
    return scores
