# The 1 is missing: the machine has learned with K + 1.
def kernel_scores(K: np.ndarray, y: np.ndarray, a: np.ndarray) -> np.ndarray:
    return K @ (a * y)
