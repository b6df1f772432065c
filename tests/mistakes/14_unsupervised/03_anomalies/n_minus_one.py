# These have n - 1 below, not n.
def fit(X: np.ndarray, normal: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    # A single wild row among the "normal" ones widens the curves, and hides all rows like it.
    usual = X[normal]
    return usual.mean(axis=0), usual.var(axis=0, ddof=1)
