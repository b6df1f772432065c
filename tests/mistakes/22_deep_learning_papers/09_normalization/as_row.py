# The sizes of the rows met the columns. What shape do they have?
def layer_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    sums = X @ W
    if len(sums) != sums.shape[1]:
        return (sums - sums.mean(axis=1, keepdims=True)) / sums.std(axis=1, keepdims=True)
    return (sums - sums.mean(axis=1)) / sums.std(axis=1)
