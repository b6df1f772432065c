# Those are the distances. At which places do they stand?
def nearest(distances: np.ndarray, k: int) -> np.ndarray:
    # Sorting all for the sake of three is more than it takes. np.argpartition is faster, but
    # leaves the three in any order.
    return np.sort(distances, axis=1)[:, :k]
