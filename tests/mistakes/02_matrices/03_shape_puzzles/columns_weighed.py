# The columns were scaled: broadcasting aligns (n,) with the last axis.
def scale_rows(X, weights):
    return X * weights.T
