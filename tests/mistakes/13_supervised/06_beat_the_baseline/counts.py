# These are numbers of right answers. Which share of the test rows is that?
def compare(
    methods: dict[str, Method], X: np.ndarray, y: np.ndarray, seeds: Sequence[int]
) -> dict[str, np.ndarray]:
    scores = {name: [] for name in methods}
    for seed in seeds:
        # The split stands outside of the loop over methods: otherwise a lucky exam could look
        # like a good method.
        train, test = data.split(len(y), seed=seed)
        for name, method in methods.items():
            guesses = method(X[train], y[train], X[test])
            scores[name].append((guesses == y[test]).sum())
    return {name: np.array(shares) for name, shares in scores.items()}
