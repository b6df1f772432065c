# The numbers are right, but larger tables ran more lines of your file: that is a loop.
def products(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    return np.array([a * v for a in u])
