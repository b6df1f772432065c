# The least sure errors come first here.
def surest_errors(P: np.ndarray, y: np.ndarray) -> np.ndarray:
    wrong = np.flatnonzero(P.argmax(axis=1) != y)
    return wrong[np.argsort(P[wrong].max(axis=1))]
