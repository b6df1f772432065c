# majority is right about 0.33 of the wines. To take part, it takes 0.85.
def entrants() -> dict[str, Method]:
    return {"means": means, "majority": majority, "bayes": bayes, "squares": squares}


def majority(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    """Return the most frequent class."""
    return np.full(len(X_test), np.bincount(y_train).argmax())
