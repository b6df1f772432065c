# Only what the last state is told came back. Each state is told something of its own.
def through_time(
    G: np.ndarray,
    X: np.ndarray,
    first: np.ndarray,
    states: np.ndarray,
    Wx: np.ndarray,
    Wh: np.ndarray,
) -> Slopes:
    slopes = {"X": np.zeros(X.shape), "Wx": 0.0, "Wh": 0.0, "bias": 0.0}
    later = np.zeros(first.shape)  # behind the last step there is nobody to blame
    for now in reversed(range(X.shape[1])):
        before = states[:, now - 1] if now > 0 else first
        back = step_back(
            (later if now < X.shape[1] - 1 else G[:, now]),
            X[:, now],
            before,
            states[:, now],
            Wx,
            Wh,
        )
        slopes["X"][:, now] = back["x"]
        for name in ("Wx", "Wh", "bias"):
            slopes[name] = slopes[name] + back[name]
        later = back["before"]
    slopes["first"] = later
    return slopes
