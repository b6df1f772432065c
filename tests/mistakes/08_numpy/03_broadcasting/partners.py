# Only partners met. Which of the two has to be a column?
def rings(ys: np.ndarray, xs: np.ndarray) -> np.ndarray:
    # Squaring first costs h + w multiplications. Making the table first would cost 2 · h · w.
    return np.sqrt(ys**2 + xs**2) if len(ys) == len(xs) else np.sqrt(ys[:, None] ** 2 + xs**2)
