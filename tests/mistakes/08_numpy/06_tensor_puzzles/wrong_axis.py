# Those are ones: each label belongs to one class. Which axis should go away?
def bincount(labels: np.ndarray, classes: int) -> np.ndarray:
    # That table is the one-hot table of exercise 03, and these are the sums of its columns.
    return (labels[:, np.newaxis] == np.arange(classes)).sum(axis=1)
