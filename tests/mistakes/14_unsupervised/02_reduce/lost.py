# That is 4 of 20: what is lost, or a coordinate that was not squared.
def kept(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> float:
    Z = project(X, mean, ways)
    # By Pythagoras what is kept and what is lost add up to the whole, in squares.
    return float(1 - (Z**2).sum() / ((X - mean) ** 2).sum())
