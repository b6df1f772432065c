# These are sums. Divide by the number of rows in the group.
def move(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # float: into a copy of whole centres only whole means would fit, cut off without a word.
    moved = np.array(centres, dtype=float)
    for k in range(len(centres)):
        members = X[groups == k]
        if len(members) > 0:  # the mean of nobody is nan, and would be near to nobody for ever
            moved[k] = members.sum(axis=0)
    return moved
