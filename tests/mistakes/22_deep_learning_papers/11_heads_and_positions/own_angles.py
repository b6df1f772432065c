# Each cosine is slower than its sine. The two of a pair have the same angle.
def positions(t: int, d: int) -> np.ndarray:
    angles = np.arange(t)[:, np.newaxis] / 10000 ** (np.arange(d) / d)
    return np.where(np.arange(d) % 2, np.cos(angles), np.sin(angles))
