# The mean of no rows was taken: that is 0 divided by 0.
def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # A copy, with room for fractions: means put into an array of ints would lose theirs.
    moved = centres.astype(float)
    for k in range(len(centres)):
        rows = X[labels == k]
        moved[k] = rows.mean(axis=0)
    return moved
