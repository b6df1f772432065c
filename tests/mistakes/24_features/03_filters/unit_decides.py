# The columns were not scaled: the unit decides.
def enough_spread(X: np.ndarray, least: float) -> np.ndarray:
    # Variances do not move with the values, so there is no need to take the minimum off: only
    # the division by the range matters, and for a variance it is the range squared.
    reach = np.nanmax(X, axis=0) - np.nanmin(X, axis=0)
    return np.nanvar(X, axis=0) >= least
