# This setting has the lowest score.
def choose(
    method: Method,
    settings: Sequence[Columns],
    X: np.ndarray,
    y: np.ndarray,
    parts: list[np.ndarray],
) -> tuple[Columns, float]:
    scores = [cross_validate(method, setting, X, y, parts) for setting in settings]
    best = int(np.argmin(scores))
    return settings[best], scores[best]
