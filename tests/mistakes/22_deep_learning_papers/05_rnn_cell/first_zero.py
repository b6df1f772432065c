# Nothing was said of the first states. What is left of the blame is theirs.
def through_time(
    G: np.ndarray,
    X: np.ndarray,
    first: np.ndarray,
    states: np.ndarray,
    Wx: np.ndarray,
    Wh: np.ndarray,
) -> Slopes:
    later = np.zeros(first.shape)
    slopes = {"X": np.zeros(X.shape), "Wx": 0.0, "Wh": 0.0, "bias": 0.0}
    for now in reversed(range(X.shape[1])):
        before = states[:, now - 1] if now else first
        said = step_back(G[:, now] + later, X[:, now], before, states[:, now], Wx, Wh)
        slopes["X"][:, now] = said["x"]
        for name in ("Wx", "Wh", "bias"):
            slopes[name] = slopes[name] + said[name]
        later = said["before"]
    return slopes | {"first": np.zeros(first.shape)}
