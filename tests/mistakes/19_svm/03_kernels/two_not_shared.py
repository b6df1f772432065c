# Each row brings a 2, so a pair of rows brings 4.
def lifted(X: np.ndarray) -> np.ndarray:
    a, b = X[:, 0], X[:, 1]
    # Each row brings √2, so that a pair of rows has the 2.
    both = 2
    return np.column_stack([a * a, b * b, both * a * b, both * a, both * b, np.ones(len(X))])
