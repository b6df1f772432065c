# The exponents are half of what they should be: i / d, and not 2i / d.
def positions(t: int, d: int) -> np.ndarray:
    angles = np.arange(t)[:, np.newaxis] / 10000 ** (np.arange(d // 2) / d)
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(t, d)
