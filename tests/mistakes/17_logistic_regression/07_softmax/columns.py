# The columns add up to 1. The classes of one picture stand in a row.
def softmax(Z: np.ndarray) -> np.ndarray:
    # keepdims leaves the maxima as a column, so that each row loses its own.
    powers = np.exp(Z - Z.max(axis=0, keepdims=True))
    return powers / powers.sum(axis=0, keepdims=True)
