# Rows and columns have changed places: J[i, j] is output i, input j.
def mean_jacobian(x):
    return np.ones((len(x), 1)) / len(x)
