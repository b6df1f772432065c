# One slope for each residual. How does each weight move the residuals?
def mean_squared_error_gradient(X, y, w):
    r = X @ w - y
    return 2 * r / X.shape[0]
