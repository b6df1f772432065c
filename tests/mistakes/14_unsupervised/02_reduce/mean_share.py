# That is the mean of each row's own share. Large offsets count more.
def kept(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> float:
    Z = project(X, mean, ways)
    # By Pythagoras what is kept and what is lost add up to the whole, in squares.
    return float(((Z**2).sum(axis=1) / ((X - mean) ** 2).sum(axis=1)).mean())
