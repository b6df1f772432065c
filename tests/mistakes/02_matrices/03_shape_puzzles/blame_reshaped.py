# reshape keeps the order of the elements. Exchanging rows and columns needs .T.
def weight_gradient(X, errors):
    return X.reshape(X.shape[1], -1) @ errors
