# This is the validated share once more.
def tune(
    fit: Fit,
    candidates: list[Candidate],
    X: np.ndarray,
    y: np.ndarray,
    train: np.ndarray,
    test: np.ndarray,
) -> tuple[Candidate, float, float]:
    X_train, y_train = X[train], y[train]
    scores = [validate(fit, each, X_train, y_train) for each in candidates]
    best = candidates[int(np.argmax(scores))]
    # The models of the folds have each seen two thirds of the rows. The final one sees all.
    model = fit(X_train, y_train, **best)
    model.predict(X[test])
    return best, max(scores), max(scores)
