# Rows that all bags have count as wrong here. Nobody can be asked about them.
def out_of_bag(trees: list[Tree], bags: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    right = []
    for row, label in enumerate(y):
        unseen = [tree for tree, bag in zip(trees, bags, strict=True) if row not in bag]
        # Nobody can be asked about a row that is in every bag.
        if unseen:
            right.append(vote(unseen, X[[row]])[0] == label)
        else:
            right.append(False)
    return float(np.mean(right))
