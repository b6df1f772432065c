# The mean was not taken off before the decomposition.
def reduce(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    offsets = X
    ways = np.linalg.svd(offsets, full_matrices=False)[2][:k]
    Z = offsets @ ways.T
    return Z, ((offsets - Z @ ways) ** 2).sum(axis=1)
