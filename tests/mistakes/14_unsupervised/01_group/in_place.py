# The argument `centres` of `move` was changed. Does your function work on a copy?
def move(X: np.ndarray, groups: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # float: into a copy of whole centres only whole means would fit, cut off without a word.
    moved = centres
    for k in range(len(centres)):
        members = X[groups == k]
        if len(members) > 0:  # the mean of nobody is nan, and would be near to nobody for ever
            moved[k] = members.mean(axis=0)
    return moved
