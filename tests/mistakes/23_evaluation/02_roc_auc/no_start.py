# One point is missing. Does the curve begin where nobody is called?
def roc(y: np.ndarray, scores: np.ndarray) -> np.ndarray:
    # unique, and not a sorted list of people: no threshold divides people with equal scores.
    levels = np.unique(scores)[::-1]
    called = scores >= levels[:, None]
    shares = [called[:, y == k].mean(axis=1) for k in (0, 1)]
    return np.column_stack(shares)
