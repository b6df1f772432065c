# Every brightness that occurs was counted once. How often were its spots written?
def histogram(photo: np.ndarray) -> np.ndarray:
    # counts[photo] += 1 reads all places, adds 1, and writes them all: a place that is there
    # three times gets the same number three times. np.add.at does add each time.
    counts = np.zeros(256, dtype=int)
    counts[photo.ravel()] += 1
    return counts
