# The columns were scaled: NumPy takes (n,) as a row. Make the weights a column.
def weigh_rows(X, weights):
    return X * weights.T
