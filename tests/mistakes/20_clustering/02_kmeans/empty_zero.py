# The centres without rows went to zero.
def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # A copy, with room for fractions: means put into an array of ints would lose theirs.
    moved = np.zeros(centres.shape)
    for k in range(len(centres)):
        rows = X[labels == k]
        if len(rows):
            moved[k] = rows.mean(axis=0)
    return moved
