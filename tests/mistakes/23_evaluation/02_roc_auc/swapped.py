# Across and up changed places: false alarms come first.
def roc(y: np.ndarray, scores: np.ndarray) -> np.ndarray:
    # unique, and not a sorted list of people: no threshold divides people with equal scores.
    levels = np.unique(scores)[::-1]
    called = scores >= levels[:, None]
    shares = [called[:, y == k].mean(axis=1) for k in (1, 0)]
    return np.vstack([[0.0, 0.0], np.column_stack(shares)])
