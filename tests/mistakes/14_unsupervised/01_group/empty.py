# A mean of no rows at all was asked for. Who joined centre 1?
def move(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # float: into a copy of whole centres only whole means would fit, cut off without a word.
    moved = np.array(centres, dtype=float)
    for k in range(len(centres)):
        members = X[groups == k]
        moved[k] = members.mean(axis=0)
    return moved
