# reshape kept the order of the numbers. Rows that become columns need .T.
def blame(X, errors):
    return X.reshape(X.shape[1], -1) @ errors
