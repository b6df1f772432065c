# Divided by d. The mean is over the n rows.
def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return 2 * X.T @ r / X.shape[1]
