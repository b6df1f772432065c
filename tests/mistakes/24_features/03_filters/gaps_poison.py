# Columns with a gap have gone. The values that are there decide.
def enough_spread(X: np.ndarray, least: float) -> np.ndarray:
    # Variances do not move with the values, so there is no need to take the minimum off: only
    # the division by the range matters, and for a variance it is the range squared.
    reach = np.max(X, axis=0) - np.min(X, axis=0)
    return np.var(X, axis=0) / np.where(reach == 0, 1.0, reach) ** 2 >= least
