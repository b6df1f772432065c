# Times are counted from 0 on, and not from 1.
def positions(t: int, d: int) -> np.ndarray:
    angles = np.arange(1, t + 1)[:, np.newaxis] / 10000 ** (np.arange(0, d, 2) / d)
    return np.stack([np.sin(angles), np.cos(angles)], axis=2).reshape(t, d)
