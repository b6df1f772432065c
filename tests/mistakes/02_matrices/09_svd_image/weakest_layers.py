# These are the last layers, the weakest. The strongest come first.
def rebuild(U, s, Vt, k):
    return U[:, -k:] * s[-k:] @ Vt[-k:]
