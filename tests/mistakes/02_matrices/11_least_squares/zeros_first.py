# The first column is zeros. For an intercept it has to be ones.
def design_matrix(features):
    n, d = features.shape
    X = np.zeros((n, d + 1))
    X[:, 1:] = features
    return X
