# This is X @ X.T, the dot products of rows. Here columns are paired.
def gram_matrix(X):
    return X @ X.T
