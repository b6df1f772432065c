# Asked twice about the same wines, the method gave two answers. Where are its dice from?
def method(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    classes = np.unique(y_train)
    means = np.array([X_train[y_train == c].mean(axis=0) for c in classes])
    own = X_train - means[np.searchsorted(classes, y_train)]
    S = own.T @ own / (len(X_train) - len(classes))
    shares = np.array([(y_train == c).mean() for c in classes])
    # One S for all classes: log|S| is the same for each, and may stay out of the comparison.
    gaps = X_test[:, None] - means
    scores = np.log(shares) - ((gaps @ np.linalg.inv(S)) * gaps).sum(axis=2) / 2
    guessed = np.random.default_rng().random(len(X_test)) < 0.3
    guess = np.random.default_rng().choice(classes, size=len(X_test))
    return np.where(guessed, guess, classes[scores.argmax(axis=1)])
