# These are the directions with the least in them. Where do the first stand?
def reduce(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    offsets = X - X.mean(axis=0)
    ways = np.linalg.svd(offsets, full_matrices=False)[2][-k:]
    Z = offsets @ ways.T
    return Z, ((offsets - Z @ ways) ** 2).sum(axis=1)
