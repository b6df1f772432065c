# One layer is missing. [:k] stops before k, and counting starts at 0.
def rebuild(U, s, Vt, k):
    return U[:, : k - 1] * s[: k - 1] @ Vt[: k - 1]
