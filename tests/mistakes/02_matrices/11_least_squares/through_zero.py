# This line passes through the origin. Is the column of ones in X?
def fit(features, y):
    X = features
    return solve(X.T @ X, X.T @ y)
