# Something was added to the variance. Nothing has to be: no variance is 0 here.
def layer_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    A = X @ W
    centred = A - A.mean(axis=1, keepdims=True)
    return centred / np.sqrt(A.var(axis=1, keepdims=True) + 1e-5)
