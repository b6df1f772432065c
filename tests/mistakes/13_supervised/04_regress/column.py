# This is the column's number. How many neighbours belong to column 0?
def best_k(
    X_train: np.ndarray, y_train: np.ndarray, X_valid: np.ndarray, y_valid: np.ndarray
) -> int:
    """Return the number of neighbours, from 1, that has the smallest error on the valid rows."""
    found = errors(predictions(y_train, nearest_first(X_train, X_valid)), y_valid)
    return int(found.argmin())
