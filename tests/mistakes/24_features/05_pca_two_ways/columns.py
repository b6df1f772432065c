# The directions stand in columns. They are rows here.
def from_covariance(C: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    # eigh is made for symmetric tables. It begins with the smallest value, and its vectors are
    # columns: so both are turned round, and the columns become rows.
    values, vectors = np.linalg.eigh(C)
    return vectors[:, ::-1][:k], values[::-1][:k]
