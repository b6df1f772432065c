# This belongs to ½ · the sum: both factors are missing.
def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return X.T @ r
