# The methods were asked about the rows they had learned from.
def compete(
    methods: dict[str, Method], X: np.ndarray, y: np.ndarray, splits: Splits
) -> dict[str, np.ndarray]:
    shares: dict[str, list[float]] = {name: [] for name in methods}
    for train, test in splits:
        # The ruler is a part of the training, so it is made anew in each split.
        Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
        for name, method in methods.items():
            shares[name].append(np.mean(method(Z[train], y[train], Z[train]) == y[train]))
    return {name: np.array(each) for name, each in shares.items()}
