# A number that is equal to the threshold is a yes.
def predict(tree: Tree, X: np.ndarray) -> np.ndarray:
    if isinstance(tree, Leaf):
        return np.full(len(X), tree.label)
    yes = X[:, tree.column] < tree.threshold
    # All rows of a side go down together, so there is a step for each node and not for each row.
    labels = np.zeros(len(X), dtype=int)
    labels[yes] = predict(tree.yes, X[yes])
    labels[~yes] = predict(tree.no, X[~yes])
    return labels
