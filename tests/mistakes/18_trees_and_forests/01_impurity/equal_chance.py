# This is the sum of the squared shares: the chance that two are equal.
def gini(labels: np.ndarray) -> float:
    return float((shares(labels) ** 2).sum())


def gain(
    labels: np.ndarray, yes: np.ndarray, impurity: Callable[[np.ndarray], float] = gini
) -> float:
    after = 0.0
    for group in (labels[yes], labels[~yes]):
        # An empty group has no impurity that could be asked for, and no weight.
        if len(group):
            after += len(group) / len(labels) * impurity(group)
    return impurity(labels) - after
