# Every column adds up to 1 now. Which axis should go away?
def shares(X: np.ndarray) -> np.ndarray:
    # Without keepdims the sums are (n,) and would meet the columns: an error, or a lie if X
    # happens to be square.
    return X / X.sum(axis=0)
