# There is one loss for each row, and not one for each column: axis=1.
def reduce(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    offsets = X - X.mean(axis=0)
    ways = np.linalg.svd(offsets, full_matrices=False)[2][:k]
    Z = offsets @ ways.T
    return Z, ((offsets - Z @ ways) ** 2).sum(axis=0)
