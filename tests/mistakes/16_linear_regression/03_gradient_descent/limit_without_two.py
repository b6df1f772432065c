# At this rate the factor is 0, and one step lands at the bottom. At which one is it -1?
def rate_limit(X: np.ndarray) -> float:
    A = np.column_stack([np.ones(len(X)), X])
    # y has no part in it: it moves the bowl about, and does not bend it.
    return 0.5 / np.linalg.eigvalsh(A.T @ A / len(A))[-1]
