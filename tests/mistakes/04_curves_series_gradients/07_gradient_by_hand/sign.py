# The sign is turned round: residuals are Xw - y here.
def mean_squared_error_gradient(X, y, w):
    r = y - X @ w
    return 2 * X.T @ r / X.shape[0]
