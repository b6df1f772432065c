# All sines come first, then all cosines. They should alternate.
def positions(t: int, d: int) -> np.ndarray:
    angles = np.arange(t)[:, np.newaxis] / 10000 ** (np.arange(0, d, 2) / d)
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)
