# This is the row with the highest score for each class. Rows are to be decided.
def highest(scores: np.ndarray) -> np.ndarray:
    return np.argmax(scores, axis=0)
