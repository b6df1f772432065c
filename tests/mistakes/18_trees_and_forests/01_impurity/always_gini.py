# This is Gini's gain, and another measure was handed in.
def gain(
    labels: np.ndarray, yes: np.ndarray, impurity: Callable[[np.ndarray], float] = gini
) -> float:
    after = 0.0
    for group in (labels[yes], labels[~yes]):
        # An empty group has no impurity that could be asked for, and no weight.
        if len(group):
            after += len(group) / len(labels) * gini(group)
    return gini(labels) - after
