# One row far away was asked about with the others, and changed what those are called.
CHOICE: str | None = "1NN"


def method(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray) -> np.ndarray:
    rows = np.vstack([X_train, X_test])
    rows = (rows - rows.mean(axis=0)) / rows.std(axis=0)
    known, asked = rows[: len(X_train)], rows[len(X_train) :]
    return y_train[((asked[:, None] - known) ** 2).sum(axis=2).argmin(axis=1)]
