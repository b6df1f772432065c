# The impurity was asked about a group without labels. Who is in it, if all answer alike?
def gain(
    labels: np.ndarray, yes: np.ndarray, impurity: Callable[[np.ndarray], float] = gini
) -> float:
    after = 0.0
    for group in (labels[yes], labels[~yes]):
        # An empty group has no impurity that could be asked for, and no weight.
        if True:
            after += len(group) / len(labels) * impurity(group)
    return impurity(labels) - after
