# This dots rows with rows. Columns with columns is the other way round.
def gram(X):
    return X @ X.T
