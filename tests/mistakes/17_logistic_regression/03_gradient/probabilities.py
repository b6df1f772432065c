# These are not the classes 0 and 1. Are they probabilities?
def classify(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    # The sigmoid only ever rises, so p >= 0.5 just where the score is >= 0.
    return sigmoid(w[0] + X @ w[1:])
