# These are the predictions for one-hot targets. Which codes were handed in?
def predict_codes(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, codes: np.ndarray
) -> np.ndarray:
    # Codes picked by class numbers: row i is the code of row i's class.
    targets = np.eye(len(codes))[y_train]
    # A column of ones is the intercept. The normal equations have no unique solution where a
    # column is 0 throughout; lstsq takes the solution with the smallest weights.
    ones, more = np.ones((len(X_train), 1)), np.ones((len(X_test), 1))
    weights = np.linalg.lstsq(np.hstack([ones, X_train]), targets, rcond=None)[0]
    return np.hstack([more, X_test]) @ weights
