# The singular values are missing: every u vᵀ has the coefficient 1.
def low_rank_approximation(U, s, Vt, k):
    return U[:, :k] @ Vt[:k]
