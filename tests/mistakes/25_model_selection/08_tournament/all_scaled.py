# The test rows have shaped the scale, too.
def compete(
    methods: dict[str, Method], X: np.ndarray, y: np.ndarray, splits: Splits
) -> dict[str, np.ndarray]:
    shares: dict[str, list[float]] = {name: [] for name in methods}
    for train, test in splits:
        # The ruler is a part of the training, so it is made anew in each split.
        Z = (X - X.mean(axis=0)) / X.std(axis=0)
        for name, method in methods.items():
            shares[name].append(np.mean(method(Z[train], y[train], Z[test]) == y[test]))
    return {name: np.array(each) for name, each in shares.items()}
