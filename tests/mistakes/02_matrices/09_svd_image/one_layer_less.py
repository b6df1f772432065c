# One term is missing. [:k] stops before k, and indices start at 0.
def low_rank_approximation(U, s, Vt, k):
    return U[:, : k - 1] * s[: k - 1] @ Vt[: k - 1]
