# Both columns of a centre are alike. Each column has a mean of its own.
def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # A copy, with room for fractions: means put into an array of ints would lose theirs.
    moved = centres.astype(float)
    for k in range(len(centres)):
        rows = X[labels == k]
        if len(rows):
            moved[k] = rows.mean()
    return moved
