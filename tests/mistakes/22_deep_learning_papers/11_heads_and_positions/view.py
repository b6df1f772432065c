# The line of numbers was cut anew, so that a head has one time and not another. Which axes should change places?
def split_heads(X: np.ndarray, h: int) -> np.ndarray:
    b, t, d = X.shape
    return X.reshape(b, h, t, d // h)
