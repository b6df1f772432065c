# Each row has a slope of tanh of its own; here the columns have.
def jacobian(after: np.ndarray, Wh: np.ndarray) -> np.ndarray:
    # after_i = tanh(... + sum of before_j · Wh[j, i]), so Wh is turned on its side, and each
    # row i has a slope of tanh of its own.
    return (1 - after**2) * Wh.T
