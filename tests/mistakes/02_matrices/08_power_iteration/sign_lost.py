# This is |λ|, without the sign: A reverses this vector.
def rayleigh_quotient(A, v):
    w = A @ v
    return np.sqrt(w @ w) / np.sqrt(v @ v)
