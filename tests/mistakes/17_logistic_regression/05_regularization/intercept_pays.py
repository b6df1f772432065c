# The intercept pays as well. It only says how frequent the ones are.
def priced_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    z = scores(X, w)
    surprise = np.mean(np.logaddexp(0, z) - y * z)
    # From w[1] on: a price on the intercept would pull the share of ones towards a half.
    return surprise + strength / 2 * np.sum(w**2)
