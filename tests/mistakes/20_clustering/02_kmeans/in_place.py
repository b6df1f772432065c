# The argument `centres` of `move` was changed. Does your function work on a copy?
def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # A copy, with room for fractions: means put into an array of ints would lose theirs.
    moved = centres
    for k in range(len(centres)):
        rows = X[labels == k]
        if len(rows):
            moved[k] = rows.mean(axis=0)
    return moved
