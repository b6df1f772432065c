# Six rows were asked one by one, and got other answers than all together. Does a row's
# answer depend on who else is asked?
def mine(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    classes = np.unique(y_train)
    means = np.array([X_train[y_train == c].mean(axis=0) for c in classes])
    # How far wines of one grower are from their own mean, and which numbers move together.
    # The spread of all wines would not do: it contains the differences between the growers.
    own = X_train - means[np.searchsorted(classes, y_train)]
    together = np.linalg.inv(own.T @ own)
    gaps = (X_test - X_test.mean(axis=0) + X_train.mean(axis=0))[:, None] - means
    return classes[((gaps @ together) * gaps).sum(axis=2).argmin(axis=1)]
