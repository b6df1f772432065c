# These are the centres that are farthest away.
def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # (n, 1, d) - (c, d) is (n, c, d): every row with every centre. Squares are enough, as the
    # nearest by squares is the nearest. And argmin takes the first of equal ones.
    return ((X[:, None] - centres) ** 2).sum(axis=2).argmax(axis=1)
