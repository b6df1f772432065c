# These are the squares of the distances.
def rings(ys: np.ndarray, xs: np.ndarray) -> np.ndarray:
    # Squaring first costs h + w multiplications. Making the table first would cost 2 · h · w.
    return ys[:, np.newaxis] ** 2 + xs**2
