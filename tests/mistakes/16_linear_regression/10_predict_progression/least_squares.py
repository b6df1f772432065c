# These are the predictions of plain least squares.
def predict_new(X: np.ndarray, y: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    strength = STRENGTHS[np.argmin(left_out_errors(X, y, STRENGTHS))]
    # Chosen on four fifths at a time, and then used on all the rows there are.
    Z, Z_new = standardise(X, X_new)
    w = ridge(Z, y, 0.0)
    return w[0] + Z_new @ w[1:]
