# The 2 of the square is missing.
def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return X.T @ r / X.shape[0]
