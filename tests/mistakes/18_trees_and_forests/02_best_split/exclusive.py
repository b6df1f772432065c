# Each row counts what came before it. Its own label belongs to it.
def running_counts(labels: np.ndarray, classes: int) -> np.ndarray:
    # A column for each class that says "is it this one?", and the sum so far of each column.
    hot = labels[:, None] == np.arange(classes)
    return hot.cumsum(axis=0) - hot
