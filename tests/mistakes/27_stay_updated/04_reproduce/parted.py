# Rows and labels have parted. Were both put into the new order?
def leave_one_out(method: Method, X: np.ndarray, y: np.ndarray, seed: int) -> float:
    n = len(y)
    order = np.random.default_rng(seed).permutation(n)
    # Rows and labels move together, or they part for ever.
    X = X[order]
    right = 0
    for i in range(n):
        others = np.arange(n) != i
        # X[[i]] is a table of one row, (1, d), as the method expects.
        right += method(X[others], y[others], X[[i]])[0] == y[i]
    return float(right / n)
