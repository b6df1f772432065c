# Vt is transposed already: its rows are the v. No .T is needed.
def low_rank_approximation(U, s, Vt, k):
    return U[:, :k] * s[:k] @ Vt.T[:k]
