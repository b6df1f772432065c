# The sign is turned round: it is before, less after.
def gain(
    labels: np.ndarray, yes: np.ndarray, impurity: Callable[[np.ndarray], float] = gini
) -> float:
    after = 0.0
    for group in (labels[yes], labels[~yes]):
        # An empty group has no impurity that could be asked for, and no weight.
        if len(group):
            after += len(group) / len(labels) * impurity(group)
    return after - impurity(labels)
