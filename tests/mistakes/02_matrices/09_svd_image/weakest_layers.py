# These are the terms with the smallest singular values. The largest come first.
def low_rank_approximation(U, s, Vt, k):
    return U[:, -k:] * s[-k:] @ Vt[-k:]
