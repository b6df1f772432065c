# This is |λ|. The sign is lost: A turns this vector around.
def eigenvalue(A, v):
    w = A @ v
    return np.sqrt(w @ w) / np.sqrt(v @ v)
