# The column of ones is last. It has to be first, so that w[0] is the intercept.
def design_matrix(features):
    n, d = features.shape
    X = np.ones((n, d + 1))
    X[:, :-1] = features
    return X
