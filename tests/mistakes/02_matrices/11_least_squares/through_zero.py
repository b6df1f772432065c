# This line passes through zero. Did the column of ones come along?
def fit(features, y):
    X = features
    return solve(X.T @ X, X.T @ y)
