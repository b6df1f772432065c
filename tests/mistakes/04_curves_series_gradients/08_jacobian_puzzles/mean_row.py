# That is a row, but no table of one row: the shape should be (1, n).
def mean_jacobian(x):
    return np.ones(len(x)) / len(x)
