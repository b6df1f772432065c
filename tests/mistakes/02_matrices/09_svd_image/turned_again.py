# Vt is turned over already: its rows are the v. No .T is needed.
def rebuild(U, s, Vt, k):
    return U[:, :k] * s[:k] @ Vt.T[:k]
