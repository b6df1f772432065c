# Yours is right about 0.959 of 880 unseen wines, the neighbours about 0.959. What do they
# not know that you know?
def mine(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    return neighbours(X_train, y_train, X_test)
    classes = np.unique(y_train)
    means = np.array([X_train[y_train == c].mean(axis=0) for c in classes])
    # How far wines of one grower are from their own mean, and which numbers move together.
    # The spread of all wines would not do: it contains the differences between the growers.
    own = X_train - means[np.searchsorted(classes, y_train)]
    together = np.linalg.inv(own.T @ own)
    gaps = X_test[:, None] - means
    return classes[((gaps @ together) * gaps).sum(axis=2).argmin(axis=1)]
