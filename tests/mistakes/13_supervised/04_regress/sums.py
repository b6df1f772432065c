# These are the sums so far. A mean is a sum divided by how many.
def predictions(y_train: np.ndarray, order: np.ndarray) -> np.ndarray:
    # An array as index keeps the shape of the index. One running sum serves every k: a loop
    # over k would add the first neighbour up n times.
    counts = np.arange(1, len(y_train) + 1)
    return np.cumsum(y_train[order], axis=1)
