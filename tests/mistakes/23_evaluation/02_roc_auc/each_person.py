# There is a point for each of the people. No threshold divides equal scores.
def roc(y: np.ndarray, scores: np.ndarray) -> np.ndarray:
    # unique, and not a sorted list of people: no threshold divides people with equal scores.
    levels = np.sort(scores)[::-1]
    called = scores >= levels[:, None]
    shares = [called[:, y == k].mean(axis=1) for k in (0, 1)]
    return np.vstack([[0.0, 0.0], np.column_stack(shares)])
