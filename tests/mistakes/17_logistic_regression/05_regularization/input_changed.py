# The argument `w` of `priced_gradient` was changed. Does your function work on a copy?
def priced_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    off = sigmoid(scores(X, w)) - y
    slopes = np.append(off.sum(), off @ X) / len(y)
    # `slopes` is new and our own, so it may be added to in place; w is not.
    w[0] = 0
    return slopes + strength * w
