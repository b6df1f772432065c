# These are counts. A share divides by the number of rows.
def compared(
    models: dict, X: np.ndarray, y: np.ndarray, X_test: np.ndarray, y_test: np.ndarray
) -> dict[str, float]:
    shares = {}
    for name, model in models.items():
        # model.score would do the last two steps at once. Spelled out, they work for whatever
        # has fit and predict.
        guesses = model.fit(X, y).predict(X_test)
        shares[name] = float(np.sum(guesses == y_test))
    return shares
