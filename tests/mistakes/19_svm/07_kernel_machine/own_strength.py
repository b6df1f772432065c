# C is 1, gamma 0.0005 and the strength 3 this time.
def compare(
    X: np.ndarray, y: np.ndarray, seeds: Sequence[int], C: float, gamma: float, strength: float
) -> Shares:
    kernel, logistic = [], []
    for seed in seeds:
        train, test = data.split(len(y), seed=seed)
        # Test rows must not shape the scale by which they are judged.
        Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
        a = fit_kernel(likeness(Z[train], Z[train], gamma), y[train], C)
        bent = kernel_scores(likeness(Z[test], Z[train], gamma), y[train], a)
        w = fit_logistic(Z[train], y[train], 0.01)
        straight = w[0] + Z[test] @ w[1:]
        kernel.append(np.mean((bent >= 0) == (y[test] == 1)))
        logistic.append(np.mean((straight >= 0) == (y[test] == 1)))
    return np.array(kernel), np.array(logistic)
