# This is X @ X.T, the dot products of all pairs of rows. Here the pairs are of columns.
def gram_matrix(X):
    return X @ X.T
