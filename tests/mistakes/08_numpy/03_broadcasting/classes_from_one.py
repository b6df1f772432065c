# Classes are counted from 0 to c - 1, and not from 1.
def one_hot(labels: np.ndarray, classes: int) -> np.ndarray:
    return labels[:, np.newaxis] == np.arange(1, classes + 1)
