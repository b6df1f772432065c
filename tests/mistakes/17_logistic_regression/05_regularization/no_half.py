# The half is missing from the price.
def priced_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    z = scores(X, w)
    surprise = np.mean(np.logaddexp(0, z) - y * z)
    # From w[1] on: a price on the intercept would pull the share of ones towards a half.
    return surprise + strength * np.sum(w[1:] ** 2)
