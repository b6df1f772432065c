# That is a share of lengths. It should be one of squares.
def kept(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> float:
    Z = project(X, mean, ways)
    # By Pythagoras what is kept and what is lost add up to the whole, in squares.
    return float(((Z**2).sum() / ((X - mean) ** 2).sum()) ** 0.5)
