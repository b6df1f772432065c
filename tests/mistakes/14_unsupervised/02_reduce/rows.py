# Divided by the squares of the row itself. Offsets start at the mean.
def kept(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> float:
    Z = project(X, mean, ways)
    # By Pythagoras what is kept and what is lost add up to the whole, in squares.
    return float((Z**2).sum() / (X**2).sum())
